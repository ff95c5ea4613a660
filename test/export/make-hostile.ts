import type { NoticeRecord } from '../../src/notice/index.js';
import { makeNoticeRecord } from '../support/make-notice-record.js';

/** Texts that do harm where they are not treated as text. */
export const hostileTexts = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(1)',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  '<script>alert(1)</script>',
  `"quoted", 'and' & more`,
  '_x0041_ stays',
  'line one\nline two',
] as const;

/** A record whose issues are such texts, statement and measure alike. */
export function makeHostileRecord(texts: readonly string[] = hostileTexts): NoticeRecord {
  const issues = texts.map((statement) => ({ statement, measures: [statement] }));
  return makeNoticeRecord({ title: '=HYPERLINK("x")', sections: [{ title: '@部分', issues }] });
}
