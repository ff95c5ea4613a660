import type { NoticeRecord } from '../notice/index.js';

/** Who published a notice, when, and about which inspection, in one line; what it does not say is left out. */
export function describeNotice({ issuer, publishedDate, inspection, source }: NoticeRecord): string {
  const { body, from, to, feedbackDate } = inspection;
  const period = from === null && to === null ? null : `${from ?? ''}至${to ?? ''}`;
  const parts: readonly (readonly [string, string | null])[] = [
    ['发布单位', issuer],
    ['发布日期', publishedDate],
    ['巡视巡察（审计、督察）', body],
    ['时间', period],
    ['反馈日期', feedbackDate],
    ['来源文件', source.fileName],
  ];
  return parts.flatMap(([name, value]) => (value === null ? [] : `${name}：${value}`)).join('　');
}
