import type { NoticeRecord } from '../notice/index.js';
import { alignIssues } from './pair/align-issues.js';
import type { ComparedNotice, Comparison } from './comparison.js';
import { describeChange } from './describe/describe-change.js';
import { describeRival, orderDiagnostics } from './describe/describe-rivals.js';
import { weighFeatures } from './features/feature-index.js';
import { readFeatures } from './features/issue-features.js';
import { measureGroup, roundSimilarity } from './features/measure-group.js';
import { orderChanges } from './describe/order-changes.js';
import { summariseChanges } from './describe/summarise-changes.js';

function nameNotice(record: NoticeRecord): ComparedNotice {
  return { title: record.title, publishedDate: record.publishedDate };
}

/**
 * What changed from one notice to a later one (CONTRACT §2): which issues are the same, however renumbered, moved and
 * reworded, and what happened to each. Comparing the other way round gives the inverse; every issue of both notices is
 * in exactly one change.
 */
export function compareNotices(from: NoticeRecord, to: NoticeRecord): Comparison {
  const fromFeatures = readFeatures(from);
  const toFeatures = readFeatures(to);
  const weights = weighFeatures(fromFeatures, toFeatures);
  const described = alignIssues(fromFeatures, toFeatures, weights).map((group) => {
    const similarity = measureGroup(
      group.from.flatMap((index) => fromFeatures[index] ?? []),
      group.to.flatMap((index) => toFeatures[index] ?? []),
      weights,
    );
    return { group, change: describeChange(group, similarity, from, to) };
  });
  const changes = orderChanges(described.map(({ change }) => change));
  const diagnostics = described.flatMap(({ group, change }) =>
    group.rivals.flatMap(({ side, index, similarity }) => {
      const id = (side === 'from' ? from : to).issues[index]?.id;
      return id === undefined ? [] : describeRival(change, { side, id, similarity: roundSimilarity(similarity) });
    }),
  );
  return {
    schemaVersion: 1,
    from: nameNotice(from),
    to: nameNotice(to),
    summary: summariseChanges(changes, { from: from.declared, to: to.declared }),
    changes,
    diagnostics: orderDiagnostics(diagnostics, changes),
  };
}
