import { compareNotices } from '../../src/comparison/index.js';
import type { NoticeRecord } from '../../src/notice/index.js';
import { createRandom, type Random } from '../fuzz/random.js';
import { archiveWords as words } from '../support/make-archive-words.js';
import { makeNoticeRecord, type IssueDraft } from '../support/make-notice-record.js';
import type { Line } from './report.js';

const ISSUES_PER_SECTION = 50;
/** Of the issues of the second notice, one in so many is reworded, and one in so many is new. */
const REWORDED = 5;
const NEW = 20;

function makeIssue(random: Random, number: number): IssueDraft {
  const pick = (list: readonly string[]): string => list[random.below(list.length)] ?? '';
  const subject = pick(words.subjects);
  return {
    statement: `${pick(words.placeFirst)}${pick(words.placeSecond)}第${number % 97}片区${subject}${pick(words.faults)}，${pick(words.details)}，${pick(words.details)}。`,
    status: random.below(2) === 0 ? 'completed' : 'inProgress',
    measures: [pick(words.actions), pick(words.filler)].map((text) =>
      text.replaceAll('{s}', subject).replace(/\{[nmk]\}/gu, () => String(1 + random.below(90))),
    ),
  };
}

function makeNotice(issues: readonly IssueDraft[], publishedDate: string): NoticeRecord {
  const sections = Array.from({ length: Math.ceil(issues.length / ISSUES_PER_SECTION) }, (_, place) => ({
    title: `${words.sections[place % words.sections.length] ?? ''}之${place + 1}`,
    issues: issues.slice(place * ISSUES_PER_SECTION, (place + 1) * ISSUES_PER_SECTION),
  }));
  return makeNoticeRecord({ issuer: '中共澄湖市渔政局党组', publishedDate, sections });
}

function secondsToCompare(count: number): number {
  const random = createRandom(count);
  const issues = Array.from({ length: count }, (_, number) => makeIssue(random, number));
  const later = issues.map((issue, number): IssueDraft => {
    if (number % NEW === 0) return makeIssue(random, number);
    return number % REWORDED === 0
      ? { ...issue, statement: `检查发现，${issue.statement.replace('不', '不够')}` }
      : issue;
  });
  const [from, to] = [makeNotice(issues, '2023-03-31'), makeNotice(later, '2023-06-30')];
  const started = performance.now();
  compareNotices(from, to);
  return (performance.now() - started) / 1000;
}

/** Comparing two long notices: its cost must grow with the number of issues, not with its square. */
export function measureComparison(counts: readonly number[]): readonly Line[] {
  secondsToCompare(200);
  return counts.map((count) => ({
    name: `comparison of two notices of ${count} issues`,
    ours: secondsToCompare(count),
    unit: 's',
  }));
}
