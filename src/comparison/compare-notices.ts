import type { NoticeRecord } from '../notice/index.js';
import type { ComparedNotice, Comparison, IssueLink } from './comparison.js';
import { describeChange } from './describe/describe-change.js';
import { describeRival, orderDiagnostics } from './describe/describe-rivals.js';
import { orderChanges } from './describe/order-changes.js';
import { roundSimilarity } from './describe/round-similarity.js';
import { summariseChanges } from './describe/summarise-changes.js';
import { readFeatures, type Wordings } from './features/issue-features.js';
import { countRarity } from './features/rarity.js';
import { alignIssues } from './pair/align-issues.js';
import type { EvidenceModel } from './pair/evidence-model.js';
import { evidenceModel } from './pair/evidence-weights.js';

function nameNotice(record: NoticeRecord): ComparedNotice {
  return { title: record.title, publishedDate: record.publishedDate };
}

/** The places of the issues a person joined or parted; those of issues neither notice has are left out. */
function placeLinks(links: readonly IssueLink[], from: NoticeRecord, to: NoticeRecord) {
  const placeOf = (record: NoticeRecord, id: string): number => record.issues.findIndex((issue) => issue.id === id);
  return links
    .map((link) => ({ from: placeOf(from, link.from), to: placeOf(to, link.to), same: link.same }))
    .filter((link) => link.from >= 0 && link.to >= 0);
}

/**
 * What changed from one notice to a later one: which issues are the same, however renumbered, moved and reworded, and
 * what happened to each. `links`: what a person said of two issues; it goes before all evidence. Comparing the other way
 * round gives the inverse; every issue of both notices is in exactly one change.
 */
export function compareNotices(
  from: NoticeRecord,
  to: NoticeRecord,
  links: readonly IssueLink[] = [],
  model: EvidenceModel = evidenceModel,
): Comparison {
  const wordings: Wordings = new Map();
  const fromFeatures = readFeatures(from, wordings);
  const toFeatures = readFeatures(to, wordings);
  const rarity = countRarity([...fromFeatures, ...toFeatures]);
  const groups = alignIssues(fromFeatures, toFeatures, rarity, placeLinks(links, from, to), model);
  const described = groups.map((group) => ({ group, change: describeChange(group, from, to, rarity, model) }));
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
