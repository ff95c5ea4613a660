import type { Issue, Status } from '../../notice/index.js';
import type { Comparison, IssueChange, MeasureChange, TextPiece } from '../comparison.js';
import { joinPieces } from './diff-text.js';

/** What a comparison is about in an issue: its wording, its status and its measures. */
export interface ComparedIssue {
  readonly id: string;
  readonly statement: string;
  readonly status: Status | null;
  readonly measures: readonly { readonly id: string; readonly text: string }[];
}

/** Reduces an issue to what a comparison is about. */
export function readComparedIssue(issue: Issue): ComparedIssue {
  const { id, statement, status } = issue;
  return { id, statement, status, measures: issue.measures.map((measure) => ({ id: measure.id, text: measure.text })) };
}

function chooseText(wording: readonly TextPiece[] | undefined, before: string): string {
  return wording === undefined ? before : joinPieces(wording, 'to');
}

function applyMeasures(
  change: IssueChange,
  issueId: string,
  before: readonly ComparedIssue[],
): ComparedIssue['measures'] {
  const texts = before.flatMap((issue) => issue.measures);
  const isOurs = (measure: MeasureChange): boolean => measure.issues === undefined || measure.issues.to === issueId;
  return change.measures
    .flatMap((measure) =>
      measure.to === null || measure.positions.to === null || !isOurs(measure)
        ? []
        : {
            place: measure.positions.to,
            id: measure.to,
            text: chooseText(measure.wording, texts[measure.positions.from ?? -1]?.text ?? ''),
          },
    )
    .sort((one, other) => one.place - other.place)
    .map(({ id, text }) => ({ id, text }));
}

/**
 * The newer notice's issues, made from the older one's and the comparison alone: the proof that the comparison leaves
 * nothing out. `before` must hold every issue of the older notice, in any order.
 */
export function applyComparison(comparison: Comparison, before: readonly ComparedIssue[]): readonly ComparedIssue[] {
  const byId = new Map(before.map((issue) => [issue.id, issue]));
  const after: { readonly place: number; readonly issue: ComparedIssue }[] = [];
  for (const change of comparison.changes) {
    const older = change.from.flatMap((id) => byId.get(id) ?? []);
    const joined = chooseText(change.wording, older.map((issue) => issue.statement).join('\n'));
    const statements = change.to.length > 1 ? joined.split('\n') : [joined];
    change.to.forEach((id, place) => {
      const issue = {
        id,
        statement: statements[place] ?? '',
        status: change.statuses.to[place] ?? null,
        measures: applyMeasures(change, id, older),
      };
      after.push({ place: change.positions.to[place] ?? 0, issue });
    });
  }
  return after.sort((one, other) => one.place - other.place).map(({ issue }) => issue);
}
