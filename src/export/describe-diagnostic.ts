import type { NoticeRecord } from '../notice/index.js';
import type { Diagnostic } from '../text/index.js';
import { type Language, say, type Words } from './language.js';

/** What the stable codes mean to a person (README “Diagnostics”). */
const diagnosticNames: Readonly<Record<string, Words>> = {
  'declared-total-mismatch': ['声明的总数与逐项列出的不一致', 'A stated total differs from the issues listed'],
  'declared-totals-contradict': ['文中前后声明的总数不一致', 'The notice contradicts its own totals'],
  'skipped-number': ['序号有跳号', 'A number is skipped'],
  'doubled-number': ['序号重复', 'A number is repeated'],
  'restarted-number': ['序号重新起编', 'The numbering starts again'],
  'backward-number': ['序号倒退', 'A number goes back'],
  'issue-without-status': ['问题未写明整改状态', 'An issue states no status'],
  'no-status-stated': ['全文未逐项写明状态', 'No issue states a status'],
  'status-phrase-unknown': ['状态用语无法归类', 'A status phrase is not known'],
  'label-without-content': ['标签后没有内容', 'Nothing stands behind a label'],
  'issue-without-measures': ['问题下没有整改措施', 'An issue names no measure'],
  'title-not-found': ['未找到标题', 'No title was found'],
  'issuer-not-found': ['未找到发布单位', 'No issuer was found'],
  'date-not-found': ['未找到发布日期', 'No date was found'],
  'text-unassigned': ['有文字未归入台账', 'Text belongs to no part of the ledger'],
  'extension-mismatch': ['文件内容与扩展名不符', 'The content does not fit the file’s extension'],
  'undecodable-characters': ['有字符无法解码', 'Characters could not be decoded'],
  'embedded-document-skipped': ['嵌入的文档未读取', 'An embedded document was not read'],
  'page-without-text': ['有一页没有文字', 'A page has no text'],
  'ocr-confidence': ['文字由扫描图像识别，平均可信度', 'Text was recognised from scans; mean confidence'],
};

/** Longest quotation of the source; the rest is found by its place. */
const LONGEST_QUOTE = 60;
const FIGURES = /\d+(?:\.\d+)?(?: ?%)?/gu;

/** The words at a place of the source, cut short. */
function quote(span: NonNullable<Diagnostic['span']>, { paragraphs }: NoticeRecord): string {
  const text = (paragraphs[span.paragraph] ?? '').slice(span.start, span.end);
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE)}……`;
}

/**
 * A diagnostic as a sentence in the language of the export, with the words it is about, or else the figures of its message;
 * the message itself is for programs and English. Codes this table does not know stay as their message.
 */
export function describeDiagnostic(diagnostic: Diagnostic, record: NoticeRecord, language: Language = 'zh'): string {
  const { code, message, span } = diagnostic;
  const name = diagnosticNames[code];
  if (name === undefined) return message;
  const details = span === undefined ? (message.match(FIGURES) ?? []).join(' · ') : quote(span, record);
  const colon = language === 'zh' ? '：' : ': ';
  return details === '' ? say(name, language) : `${say(name, language)}${colon}${details}`;
}
