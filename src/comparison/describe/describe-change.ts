import type { Issue, NoticeRecord } from '../../notice/index.js';
import type { IssueGroup } from '../pair/align-issues.js';
import type { Rarity } from '../features/rarity.js';
import type { EvidenceModel } from '../pair/evidence-model.js';
import { alignMeasures, type OwnedMeasure } from './align-measures.js';
import { compareDeadlines, findOverdue } from './compare-deadlines.js';
import { compareQuantities } from './compare-quantities.js';
import type { ChangeKind, IssueChange } from '../comparison.js';
import { describeMeasures, isSameText, listCountedTexts } from './describe-measures.js';
import { diffText } from './diff-text.js';
import { roundSimilarity } from './round-similarity.js';
import { orderQuantities } from './order-quantities.js';
import { changeStatus, findLeastAdvanced, isClosed } from './status-order.js';

function pickIssues(record: NoticeRecord, indexes: readonly number[]): readonly Issue[] {
  return indexes.flatMap((index) => record.issues[index] ?? []);
}

function kindOf(from: readonly Issue[], to: readonly Issue[]): ChangeKind {
  if (from.length === 0) return 'added';
  if (to.length === 0) return 'removed';
  if (to.length > 1) return 'split';
  return from.length > 1 ? 'merged' : 'matched';
}

/** The statements of one side as one text. */
function joinStatements(issues: readonly Issue[]): string {
  return issues.map((issue) => issue.statement).join('\n');
}

function ownMeasures(issues: readonly Issue[]): readonly OwnedMeasure[] {
  return issues.flatMap((issue) => issue.measures.map((measure) => ({ measure, issueId: issue.id })));
}

/** Turns a group of aligned issues into the change a reader sees. */
export function describeChange(
  group: IssueGroup,
  fromRecord: NoticeRecord,
  toRecord: NoticeRecord,
  rarity: Rarity,
  model: EvidenceModel,
): IssueChange {
  const from = pickIssues(fromRecord, group.from);
  const to = pickIssues(toRecord, group.to);
  const kind = kindOf(from, to);
  const [before, after] = [joinStatements(from), joinStatements(to)];
  const followed = from.length > 0 && to.length > 0;
  const [older, newer] = [ownMeasures(from), ownMeasures(to)];
  const pairs = alignMeasures(older, newer, rarity, model);
  const quantities = followed
    ? compareQuantities(
        listCountedTexts(before, older, pairs, 'from'),
        listCountedTexts(after, newer, pairs, 'to'),
        model,
      )
    : [];
  const statuses = { from: from.map((issue) => issue.status), to: to.map((issue) => issue.status) };
  const deadline = compareDeadlines(from, to);
  const overdue = findOverdue(from, to, fromRecord.publishedDate, toRecord.publishedDate);
  return {
    kind,
    from: from.map((issue) => issue.id),
    to: to.map((issue) => issue.id),
    similarity: roundSimilarity(group.similarity),
    moved: group.moved,
    statementChanged: followed && !isSameText(before, after),
    statusChange: changeStatus(statuses.from, statuses.to),
    statuses,
    positions: { from: group.from, to: group.to },
    measures: describeMeasures(pairs, older, newer, from.length > 1 || to.length > 1),
    quantities: orderQuantities(quantities),
    ...(kind === 'removed' ? { vanishedOpen: !isClosed(findLeastAdvanced(statuses.from)) } : {}),
    ...(before === after ? {} : { wording: diffText(before, after) }),
    ...(deadline === null ? {} : { deadline }),
    ...(overdue === null ? {} : { overdue }),
    ...(group.byPerson ? { link: 'person' as const } : {}),
  };
}
