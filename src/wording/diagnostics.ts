import type { NoticeRecord } from '../notice/index.js';
import type { Diagnostic, Severity } from '../text/index.js';
import { label, type Language, say, type Words } from './language.js';
import { describeDifference } from './totals.js';

/** What the stable codes mean to a person (README “Diagnostics”). */
export const diagnosticNames = {
  'declared-total-mismatch': ['所称总数与逐项统计不一致', 'A stated total differs from the itemised issues'],
  'declared-totals-contradict': ['文中前后所称的总数不一致', 'The notice contradicts its own totals'],
  'lists-no-issues': ['写明总数而未逐项列出', 'Totals are stated, no issue is listed'],
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
  'embedded-document-skipped': ['嵌入的文档未读取', 'Embedded documents were not read'],
  'form-values': ['表单中填写的内容已读入', 'Values of form fields were read'],
  'comments-set-aside': ['批注未计入正文', 'Comments were set aside'],
  'picture-skipped': ['有图片的格式无法读取', 'Pictures are of no format that can be read'],
  'page-without-text': ['有一页没有文字', 'A page has no text'],
  'ocr-confidence': ['文字由扫描图像识别', 'Text was recognised from scans'],
} as const satisfies Record<string, Words>;

/** What the parameters of a diagnostic say; of the others the words they are about are quoted. */
const diagnosticDetails: Readonly<Record<string, Words>> = {
  'extension-mismatch': [
    '扩展名为 {promised}，内容为 {found}，按 {found} 读取',
    'named {promised}, read as {found}, which it is',
  ],
  'undecodable-characters': ['{count} 个（编码 {encoding}）', '{count}, as {encoding}'],
  'embedded-document-skipped': ['{count} 份', '{count}'],
  'form-values': ['第 {page} 页 {count} 处', 'page {page}, {count}'],
  'comments-set-aside': ['第 {page} 页 {count} 处', 'page {page}, {count}'],
  'picture-skipped': ['{count} 张', '{count}'],
  'page-without-text': ['第 {page} 页', 'page {page}'],
  'ocr-confidence': ['第 {page} 页，平均可信度 {confidence}%', 'page {page}, mean confidence {confidence} %'],
};

export const severityNames = {
  error: ['错误', 'Error'],
  warning: ['警告', 'Warning'],
  info: ['提示', 'Remark'],
} as const satisfies Record<Severity, Words>;

/** Longest quotation of the source; the rest is found by its place. */
const LONGEST_QUOTE = 60;

/** The words at a place of the source, cut short; '' where a diagnostic has no place. */
export function quoteSource(span: Diagnostic['span'], { paragraphs }: Pick<NoticeRecord, 'paragraphs'>): string {
  const text = span === undefined ? '' : (paragraphs[span.paragraph] ?? '').slice(span.start, span.end);
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE)}……`;
}

/** What a code means, in a few words; a code this table does not know stays as it is. */
function nameDiagnostic(code: string, language: Language = 'zh'): string {
  return Object.hasOwn(diagnosticNames, code)
    ? say(diagnosticNames[code as keyof typeof diagnosticNames], language)
    : code;
}

/** What a diagnostic is about: its parameters in words, or else the words of the source; '' where there is neither. */
export function detailDiagnostic(
  { code, parameters, span }: Diagnostic,
  record: Pick<NoticeRecord, 'paragraphs'>,
  language: Language = 'zh',
): string {
  const words = diagnosticDetails[code];
  return words !== undefined && parameters !== undefined ? say(words, language, parameters) : quoteSource(span, record);
}

/**
 * A diagnostic as a sentence, with what it is about. Its own message is for programs and English; a code this table does
 * not know is told by it.
 */
export function describeDiagnostic(
  diagnostic: Diagnostic,
  record: Pick<NoticeRecord, 'paragraphs'>,
  language: Language = 'zh',
): string {
  if (!Object.hasOwn(diagnosticNames, diagnostic.code)) return diagnostic.message;
  const name = nameDiagnostic(diagnostic.code, language);
  const details = detailDiagnostic(diagnostic, record, language);
  return details === '' ? name : label(name, details, language);
}

/** A diagnostic of a record and the sentence that tells it. */
export interface ToldDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly text: string;
}

/** All that is odd about a record, told; totals that differ with their numbers. */
export function tellDiagnostics(record: NoticeRecord, language: Language = 'zh'): readonly ToldDiagnostic[] {
  const differences = record.reconciliation.differences.values();
  return record.diagnostics.map((diagnostic) => {
    const difference = diagnostic.code === 'declared-total-mismatch' ? differences.next().value : undefined;
    const text =
      difference === undefined
        ? describeDiagnostic(diagnostic, record, language)
        : describeDifference(difference, language);
    return { diagnostic, text };
  });
}
