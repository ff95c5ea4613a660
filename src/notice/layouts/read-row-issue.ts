import type { LabelKind } from '../labels/index.js';
import { readLabelledIssue, readState, type IssueDraft, type LabelledField, type Piece } from '../issue/index.js';
import type { Line } from '../lines/index.js';
import type { Status } from '../record.js';
import { findColumn, type Column } from './find-header.js';
import { readTicks, type TickColumns } from './tick-columns.js';

/** The filled cells of one row, by grid column. */
export type RowCells = ReadonlyMap<number, Line>;

/** From the least advanced on. An issue of several measures is as far as the measure that lags most. */
const progressOrder: readonly Status[] = [
  'notStarted',
  'notCompleted',
  'inProgress',
  'longTerm',
  'completedOngoing',
  'completed',
  'unknown',
];

function toFields(columns: readonly Column[], cells: RowCells): readonly LabelledField[] {
  return [...cells].flatMap(([index, value]): LabelledField[] => {
    const column = findColumn(columns, index);
    if (column === undefined || column.role === 'ordinal') return [];
    return [{ kind: column.role, name: column.name, value }];
  });
}

/** Status columns are read last, so that prose in a 整改情况 column never hides the state another column names. */
const byReadingOrder = (left: LabelledField, right: LabelledField): number => rank(left.kind) - rank(right.kind);
const rank = (kind: LabelKind): number => (kind === 'progress' ? 0 : kind === 'result' ? 1 : 0.5);

/** A state beside each of several measures: the one that lags most is the issue's, the others are fields of their own. */
function settleStates(fields: readonly LabelledField[]): readonly LabelledField[] {
  const states = fields.flatMap((field) => {
    const status = field.kind === 'progress' ? readState(field.name, field.value.folded) : null;
    return status === null ? [] : [{ field, place: progressOrder.indexOf(status) }];
  });
  const least = Math.min(...states.map(({ place }) => place));
  const kept = states.find(({ place }) => place === least)?.field;
  return fields.map((field) =>
    field !== kept && states.some((state) => state.field === field) ? { ...field, kind: 'other' } : field,
  );
}

/** A row's issue: what its 问题 cell states, accounted for by its other cells and by the rows merged into it. */
export function readRowIssue(
  columns: readonly Column[],
  problem: Column,
  rows: readonly RowCells[],
  ticks: TickColumns,
): IssueDraft | null {
  const [first] = rows;
  const statement = first?.get(problem.index);
  if (first === undefined || statement === undefined) return null;
  const ordinal = columns.find(({ role }) => role === 'ordinal');
  const ticked = rows.map((cells) => readTicks(ticks, cells));
  const marks = new Set(ticked.flatMap((tick) => tick.marks));
  const told = rows.flatMap((cells) => toFields(columns, cells));
  const fields = [
    ...told.filter(({ value }) => value !== statement && !marks.has(value)),
    ...ticked.flatMap(({ status }) => status ?? []),
  ];
  const marker = ordinal === undefined ? undefined : first.get(ordinal.index);
  const draft = readLabelledIssue(marker ?? null, statement, [...settleStates(fields)].sort(byReadingOrder));
  const numbers = rows
    .slice(1)
    .flatMap((cells) => (ordinal === undefined ? undefined : cells.get(ordinal.index)) ?? []);
  const labels = [...marks, ...numbers].map((slice): Piece => ({ role: 'label', slice }));
  return { ...draft, pieces: [...draft.pieces, ...labels] };
}
