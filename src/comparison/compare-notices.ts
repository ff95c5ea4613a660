import type { NoticeRecord } from '../notice/index.js';
import { alignIssues, type IssueGroup } from './align-issues.js';
import type { ComparedNotice, Comparison } from './comparison.js';
import { describeChange } from './describe-change.js';
import { describeRival, orderDiagnostics } from './describe-rivals.js';
import { weighFeatures, type FeatureWeights } from './feature-index.js';
import { joinFeatures, readFeatures, type IssueFeatures } from './issue-features.js';
import { compareIssues } from './issue-similarity.js';
import { orderChanges } from './order-changes.js';
import { summariseChanges } from './summarise-changes.js';

const SIMILARITY_STEPS = 100;

function measureGroup(
  group: IssueGroup,
  from: readonly IssueFeatures[],
  to: readonly IssueFeatures[],
  weights: FeatureWeights,
): number {
  if (group.from.length === 0 || group.to.length === 0) return 0;
  const older = joinFeatures(group.from.flatMap((index) => from[index] ?? []));
  const newer = joinFeatures(group.to.flatMap((index) => to[index] ?? []));
  return older === null || newer === null ? 0 : compareIssues(older, newer, weights).similarity;
}

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
  const described = alignIssues(fromFeatures, toFeatures).map((group) => ({
    group,
    change: describeChange(group, measureGroup(group, fromFeatures, toFeatures, weights), from, to),
  }));
  const changes = orderChanges(described.map(({ change }) => change));
  const diagnostics = described.flatMap(({ group, change }) =>
    group.rivals.flatMap(({ side, index, similarity }) => {
      const id = (side === 'from' ? from : to).issues[index]?.id;
      const rounded = Math.round(similarity * SIMILARITY_STEPS) / SIMILARITY_STEPS;
      return id === undefined ? [] : describeRival(change, { side, id, similarity: rounded });
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
