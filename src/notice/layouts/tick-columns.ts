import { readStatusPhrase } from '../../language/index.js';
import type { LabelledField } from '../issue/index.js';
import type { Line } from '../lines/index.js';
import type { Column } from './find-header.js';
import type { RowCells } from './read-row-issue.js';
import { readCells } from './row-cells.js';

/** Columns a state heads each (已完成 | 正在整改 | 未完成), by index, with the cell that names it. */
export type TickColumns = ReadonlyMap<number, Line>;

/** Marks that say yes. An empty ring says so only where nothing else does: beside a tick it is an empty box. */
const TICK = /^[√✓✔☑✅■●◆▲★◎是有]$/u;
const RING = /^[○〇◯]$/u;
const NO = /^(?:[×✗✘☒□☐否无/-]|--)$/u;

const isMark = ({ folded }: Line): boolean => TICK.test(folded) || RING.test(folded) || NO.test(folded);

/** The columns of a ledger that are ticked: a status names them, and their cells hold marks and nothing else. */
export function findTickColumns(
  columns: readonly Column[],
  names: readonly Line[],
  body: readonly Line[],
): TickColumns {
  const cells = body.map(readCells);
  const found = columns.flatMap(({ index, role }): [number, Line][] => {
    const name = names.flatMap((row) => readCells(row).get(index) ?? []).at(-1);
    const status = name === undefined || role !== 'other' ? null : readStatusPhrase(name.folded);
    const marks = cells.flatMap((row) => row.get(index) ?? []);
    const isTicked = marks.filter(isMark).length * 2 > marks.length;
    return name === undefined || status === null || status === 'unknown' || !isTicked ? [] : [[index, name]];
  });
  return new Map(found);
}

/** A row's marks → the state whose column is ticked, as a field, and the marks; none where several or none are. */
export function readTicks(
  ticks: TickColumns,
  cells: RowCells,
): { readonly status: LabelledField | null; readonly marks: readonly Line[] } {
  const marked = [...ticks].flatMap(([index, name]) => {
    const mark = cells.get(index);
    return mark === undefined || !isMark(mark) ? [] : [{ name, mark }];
  });
  const ticked = marked.filter(({ mark }) => TICK.test(mark.folded));
  const chosen = ticked.length > 0 ? ticked : marked.filter(({ mark }) => RING.test(mark.folded));
  const [only] = chosen;
  if (only === undefined || chosen.length > 1) return { status: null, marks: [] };
  return {
    status: { kind: 'progress', name: only.name.text, value: only.name },
    marks: marked.map(({ mark }) => mark),
  };
}
