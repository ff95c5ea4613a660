import type { ChangeKind, Comparison, IssueChange, MeasureChange, QuantityChange } from '../comparison.js';
import { describeDeadline } from './compare-deadlines.js';
import { describeRival, orderDiagnostics } from './describe-rivals.js';
import { invertPieces } from './diff-text.js';
import { orderChanges, orderMeasures } from './order-changes.js';
import { orderQuantities } from './order-quantities.js';
import { changeStatus, findLeastAdvanced, isClosed } from './status-order.js';
import { summariseChanges } from './summarise-changes.js';

const INVERSE_KINDS: Readonly<Record<ChangeKind, ChangeKind>> = {
  matched: 'matched',
  added: 'removed',
  removed: 'added',
  split: 'merged',
  merged: 'split',
};

const INVERSE_MEASURES: Readonly<Record<MeasureChange['kind'], MeasureChange['kind']>> = {
  same: 'same',
  changed: 'changed',
  added: 'removed',
  removed: 'added',
};

function swapSides<Side>(sides: { readonly from: Side; readonly to: Side }): {
  readonly from: Side;
  readonly to: Side;
} {
  return { from: sides.to, to: sides.from };
}

function invertMeasure(measure: MeasureChange): MeasureChange {
  return {
    kind: INVERSE_MEASURES[measure.kind],
    ...swapSides(measure),
    positions: swapSides(measure.positions),
    ...(measure.issues === undefined ? {} : { issues: swapSides(measure.issues) }),
    ...(measure.wording === undefined ? {} : { wording: invertPieces(measure.wording) }),
  };
}

function invertQuantity(quantity: QuantityChange): QuantityChange {
  return { text: quantity.text, from: quantity.to, to: quantity.from, unit: quantity.unit };
}

function invertChange(change: IssueChange): IssueChange {
  const kind = INVERSE_KINDS[change.kind];
  const statuses = swapSides(change.statuses);
  return {
    kind,
    ...swapSides(change),
    similarity: change.similarity,
    moved: change.moved,
    statementChanged: change.statementChanged,
    statusChange: changeStatus(statuses.from, statuses.to),
    statuses,
    positions: swapSides(change.positions),
    measures: orderMeasures(change.measures.map(invertMeasure)),
    quantities: orderQuantities(change.quantities.map(invertQuantity)),
    ...(kind === 'removed' ? { vanishedOpen: !isClosed(findLeastAdvanced(statuses.from)) } : {}),
    ...(change.wording === undefined ? {} : { wording: invertPieces(change.wording) }),
    ...(change.deadline === undefined ? {} : { deadline: describeDeadline(change.deadline.to, change.deadline.from) }),
    ...(change.overdue === undefined ? {} : { overdue: swapSides(change.overdue) }),
    ...(change.link === undefined ? {} : { link: change.link }),
  };
}

/** The same comparison read backwards: `invertComparison(compareNotices(a, b))` equals `compareNotices(b, a)`. */
export function invertComparison(comparison: Comparison): Comparison {
  const changes = orderChanges(comparison.changes.map(invertChange));
  const diagnostics = comparison.diagnostics.map((diagnostic) =>
    describeRival(
      { ...swapSides(diagnostic), similarity: diagnostic.similarity },
      { ...diagnostic.runnerUp, side: diagnostic.runnerUp.side === 'from' ? 'to' : 'from' },
    ),
  );
  return {
    schemaVersion: 1,
    ...swapSides({ from: comparison.from, to: comparison.to }),
    summary: summariseChanges(changes, swapSides(comparison.summary.declared)),
    changes,
    diagnostics: orderDiagnostics(diagnostics, changes),
  };
}
