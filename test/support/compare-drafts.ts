import { compareNotices, type Comparison } from '../../src/comparison/index.js';
import { makeNoticeRecord, type IssueDraft } from './make-notice-record.js';

/** Compares two notices of one section that list these issues. */
export function compareIssues(from: readonly IssueDraft[], to: readonly IssueDraft[]): Comparison {
  const record = (issues: readonly IssueDraft[]) => makeNoticeRecord({ sections: [{ title: '内部管理方面', issues }] });
  return compareNotices(record(from), record(to));
}

/** What became of what, a line a change: `split i1→i1+i2`. */
export function listLinks(comparison: Comparison): readonly string[] {
  return comparison.changes.map(({ kind, from, to }) => `${kind} ${from.join('+')}→${to.join('+')}`);
}
