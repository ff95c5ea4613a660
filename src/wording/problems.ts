import { type Language, say, type Words } from './language.js';

/** What the stable codes of refusals and failures mean in plain words (README “Errors”). */
export const problemNames = {
  network: ['连接不上服务，请检查网络或稍后再试。', 'The service cannot be reached.'],
  'page-error': ['页面出现意外错误，请刷新后再试。', 'Something went wrong in the page. Please reload.'],
  'notice-not-found': ['没有这份通报，可能已被删除。', 'There is no such notice; it may have been deleted.'],
  'notice-not-ready': ['这份通报尚未读取完毕，请稍候。', 'The notice is still being read.'],
  'notice-failed': ['这份通报未能读取，无法使用。', 'The notice could not be read.'],
  'import-not-found': ['没有这次导入。', 'There is no such import.'],
  'series-not-found': ['没有这个系列。', 'There is no such series.'],
  'queue-full': ['等待读取的通报过多，请稍后再传。', 'Too many notices are waiting. Upload again later.'],
  'too-many-uploads': ['同时上传的文件过多，请稍后再试。', 'Too many uploads at once. Try again shortly.'],
  'too-many-requests': ['请求过于频繁，请稍后再试。', 'Too many requests. Try again shortly.'],
  'too-many-streams': [
    '同时查看导入进度的连接过多，请稍后再试。',
    'Too many watch imports at once. Try again shortly.',
  ],
  'too-many-comparisons': ['同时进行的对比过多，请稍后再试。', 'Too many comparisons at once. Try again shortly.'],
  'comparison-too-large': ['两份通报内容过多，无法对比。', 'The two notices are too large to compare.'],
  'upload-too-slow': ['上传过慢，已中止，请换用更快的网络。', 'The upload was too slow and was stopped.'],
  'invalid-query': ['请求中含有不允许的字符。', 'The request holds characters it may not.'],
  unauthenticated: ['请提供有效密钥，或先登录。', 'A valid key is needed, or a session.'],
  forbidden: ['没有进行此操作的权限。', 'The key does not allow this.'],
  'foreign-origin': ['拒绝来自其他网站的请求。', 'Requests from other sites are refused.'],
  'invalid-key-name': ['密钥名称不合要求。', 'The name of a key is not one that is allowed.'],
  'key-exists': ['已有这个名称的密钥。', 'There is a key of this name already.'],
  'key-not-found': ['没有这个密钥。', 'There is no such key.'],
  'file-missing': ['没有收到文件。', 'No file was received.'],
  'query-too-short': ['检索词至少两个字。', 'Search words need two characters or more.'],
  'invalid-cursor': ['翻页位置已失效，请从第一页看起。', 'This page position is no longer valid.'],
  'invalid-request': ['请求内容不正确。', 'The request is not valid.'],
  'not-found': ['找不到所请求的内容。', 'Not found.'],
  'not-ready': ['服务尚未就绪，请稍后再试。', 'The service is not ready yet.'],
  'unsupported-media-type': ['不支持的请求类型。', 'Unsupported kind of request.'],
  'internal-error': ['服务内部出错，请稍后再试。', 'The service failed. Try again later.'],
  'empty-file': ['文件是空的。', 'The file is empty.'],
  'unsupported-format': ['不支持这种文件。', 'This kind of file is not supported.'],
  'format-mismatch': ['文件内容与扩展名不符，没有读取。', 'The content does not fit the file’s extension.'],
  'corrupt-file': ['文件已损坏，请重新保存或换一份。', 'The file is damaged.'],
  'encrypted-file': ['文件已加密，请去掉密码后再传。', 'The file is password-protected.'],
  'no-text': ['文件里没有文字。', 'The file holds no text.'],
  'no-issues': ['文中没有列出问题及整改情况，可能不是整改通报。', 'The text lists no issue and its rectification.'],
  'file-too-large': ['文件过大。', 'The file is too large.'],
  'too-much-content': ['文件展开后内容过多，已停止读取。', 'The file unfolds into too much content.'],
  'nesting-too-deep': ['文件内部嵌套过深，已停止读取。', 'The file is nested too deeply.'],
  'extraction-timeout': ['读取超时，已停止。', 'Reading took too long and was stopped.'],
  'extraction-out-of-memory': ['读取占用内存过多，已停止。', 'Reading needed too much memory and was stopped.'],
  'extraction-crashed': ['读取时程序中断。', 'Reading broke off.'],
  other: ['操作没有成功。', 'That did not work.'],
} as const satisfies Record<string, Words>;

/** What a code means; one this table does not know is named in a sentence that says no more than that. */
export function nameProblem(code: string, language: Language = 'zh'): string {
  return say(
    Object.hasOwn(problemNames, code) ? problemNames[code as keyof typeof problemNames] : problemNames.other,
    language,
  );
}
