import type { Comparison, IssueChange } from '../comparison/index.js';
import type { Issue, NoticeRecord } from '../notice/index.js';
import {
  comparisonNames,
  countMeasures,
  describeCloseCall,
  describeDeadline,
  describeQuantities,
  nameChange,
  nameDirection,
  nameStatuses,
  sheetWords,
} from '../wording/index.js';

/** The columns of a comparison, in order, with a width in characters for spreadsheets. */
export const comparisonColumns = [
  { key: 'number', title: comparisonNames.number[0], width: 6 },
  { key: 'change', title: comparisonNames.change[0], width: 13 },
  { key: 'older', title: comparisonNames.older[0], width: 30 },
  { key: 'newer', title: comparisonNames.newer[0], width: 30 },
  { key: 'statusThen', title: comparisonNames.statusThen[0], width: 11 },
  { key: 'statusNow', title: comparisonNames.statusNow[0], width: 11 },
  { key: 'direction', title: comparisonNames.direction[0], width: 9 },
  { key: 'quantities', title: comparisonNames.quantities[0], width: 26 },
  { key: 'deadline', title: comparisonNames.deadline[0], width: 24 },
  { key: 'measures', title: comparisonNames.measures[0], width: 13 },
  { key: 'moved', title: comparisonNames.moved[0], width: 6 },
  { key: 'similarity', title: comparisonNames.similarity[0], width: 8 },
  { key: 'note', title: comparisonNames.note[0], width: 30 },
] as const;

type ComparisonKey = (typeof comparisonColumns)[number]['key'];

/** One change as a line; `similarity` is 0…1, '' where only one side has an issue. */
export type ComparisonRow = Readonly<Record<ComparisonKey, string | number>>;

/** The statements of the issues on one side, in the order of their ids. */
export function quoteStatements(issues: ReadonlyMap<string, Issue>, ids: readonly string[]): string {
  return ids.flatMap((id) => issues.get(id)?.statement ?? []).join('\n');
}

/** The issues of a record by id. */
export function indexIssues({ issues }: NoticeRecord): ReadonlyMap<string, Issue> {
  return new Map(issues.map((issue) => [issue.id, issue]));
}

/** What is unsure about each change, by the ids it is about: close calls between two partners. */
function indexNotes(
  { diagnostics }: Comparison,
  older: ReadonlyMap<string, Issue>,
  newer: ReadonlyMap<string, Issue>,
): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  for (const diagnostic of diagnostics) {
    const key = nameChangeKey(diagnostic);
    notes.set(key, [notes.get(key) ?? [], describeCloseCall(diagnostic, older, newer)].flat().join('\n'));
  }
  return notes;
}

function nameChangeKey({ from, to }: Pick<IssueChange, 'from' | 'to'>): string {
  return `${from.join(' ')}|${to.join(' ')}`;
}

/** A comparison and its two records → its lines, in the comparison's order. */
export function listComparisonRows(
  comparison: Comparison,
  from: NoticeRecord,
  to: NoticeRecord,
): readonly ComparisonRow[] {
  const older = indexIssues(from);
  const newer = indexIssues(to);
  const notes = indexNotes(comparison, older, newer);
  return comparison.changes.map((change, place) => ({
    number: place + 1,
    change: nameChange(change),
    older: quoteStatements(older, change.from),
    newer: quoteStatements(newer, change.to),
    statusThen: nameStatuses(change, 'from'),
    statusNow: nameStatuses(change, 'to'),
    direction: nameDirection(change),
    quantities: describeQuantities(change).join('\n'),
    deadline: describeDeadline(change).join('\n'),
    measures: countMeasures(change).join('\n'),
    moved: change.moved ? sheetWords.yes[0] : '',
    similarity: change.from.length > 0 && change.to.length > 0 ? Math.round(change.similarity * 100) / 100 : '',
    note: notes.get(nameChangeKey(change)) ?? '',
  }));
}
