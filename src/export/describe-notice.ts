import type { NoticeRecord } from '../notice/index.js';
import { type Language, say, type Words } from './language.js';

const words = {
  issuer: ['发布单位', 'Issuer'],
  published: ['发布日期', 'Published'],
  body: ['巡视巡察（审计、督察）', 'Inspected by'],
  period: ['时间', 'Period'],
  feedback: ['反馈日期', 'Feedback'],
  file: ['来源文件', 'File'],
} as const satisfies Record<string, Words>;

/** What a notice is called where it has no title: by its file. */
export function nameNotice({ title, source }: NoticeRecord): string {
  return title === '' ? source.fileName : title;
}

/** Who published a notice, when, and about which inspection, in one line; what it does not say is left out. */
export function describeNotice(
  { issuer, publishedDate, inspection, source }: NoticeRecord,
  language: Language = 'zh',
): string {
  const { body, from, to, feedbackDate } = inspection;
  const parts: readonly (readonly [Words, string | null])[] = [
    [words.issuer, issuer],
    [words.published, publishedDate],
    [words.body, body],
    [words.period, from === null && to === null ? null : `${from ?? ''} – ${to ?? ''}`],
    [words.feedback, feedbackDate],
    [words.file, source.fileName],
  ];
  return parts.flatMap(([name, value]) => (value === null ? [] : `${say(name, language)}：${value}`)).join('　');
}
