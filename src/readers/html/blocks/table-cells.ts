import { countVisible } from './block.js';
import { blockElements } from '../page/element-kinds.js';
import type { HtmlElement, HtmlText } from '../page/html-tree.js';

/** A cell of a data table at its place in the grid. */
export interface PlacedCell {
  /** Null where a cell that spans rows goes on: its element stands in the row above. */
  readonly element: HtmlElement | null;
  /** 0-based. */
  readonly column: number;
}

export interface HtmlRow {
  readonly element: HtmlElement;
  readonly cells: readonly PlacedCell[];
}

/**
 * Columns beyond are mistakes or attacks (ledgers have under 30; the HTML standard, §4.9.11, clamps colspan at 1000); their
 * cells stand in the last one. Larger: a page of 20,000 rows that span them all takes longer than a file may.
 */
const MAX_COLUMNS = 200;
/** A cell with this many blocks that also holds most of the table's text is the page's layout, not a ledger entry. */
const ARTICLE_BLOCKS = 12;
/** Share of a table's text in one cell. Smaller: ledgers with one long entry come apart; larger: a page with a long side column stays a table. */
const ARTICLE_SHARE = 0.6;
/** A head cell is short. Longer: sentences pass for column heads. */
const HEAD_CELL_LENGTH = 20;

const SECTIONS: readonly string[] = ['thead', 'tbody', 'tfoot'];

function childElements(element: HtmlElement): HtmlElement[] {
  return element.children.filter((child): child is HtmlElement => child.kind === 'element');
}

function rowsOf(table: HtmlElement): HtmlElement[] {
  return childElements(table).flatMap((child) => {
    if (child.name === 'tr') return [child];
    return SECTIONS.includes(child.name) ? childElements(child).filter((row) => row.name === 'tr') : [];
  });
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return childElements(row).filter((cell) => cell.name === 'td' || cell.name === 'th');
}

/** What stands in a table outside its cells; browsers show it before the table (HTML standard §13.2.6.1, foster parenting). */
export function strayChildren(table: HtmlElement): readonly (HtmlElement | HtmlText)[] {
  const inside = (parent: HtmlElement, allowed: readonly string[]): (HtmlElement | HtmlText)[] =>
    parent.children.filter((child) => child.kind === 'text' || !allowed.includes(child.name));
  const sections = childElements(table).filter((child) => SECTIONS.includes(child.name));
  return [
    ...inside(table, [...SECTIONS, 'tr']),
    ...sections.flatMap((section) => inside(section, ['tr'])),
    ...rowsOf(table).flatMap((row) => inside(row, ['td', 'th'])),
  ];
}

function spanOf(cell: HtmlElement, attribute: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(cell.attributes.get(attribute) ?? '1', 10);
  return Number.isInteger(span) && span > 0 ? span : 1;
}

/** Text of an element as far as the decision about tables needs it. */
function textOf(element: HtmlElement): string {
  return element.children.map((child) => (child.kind === 'text' ? child.text : textOf(child))).join('');
}

function some(element: HtmlElement, test: (inner: HtmlElement) => boolean): boolean {
  return childElements(element).some((child) => test(child) || some(child, test));
}

function countBlocks(element: HtmlElement): number {
  return childElements(element).reduce(
    (sum, child) => sum + (blockElements.has(child.name) || child.name === 'br' ? 1 : 0) + countBlocks(child),
    0,
  );
}

function hasHeadRow(rows: readonly HtmlElement[]): boolean {
  return rows.slice(0, 3).some((row) => {
    const cells = cellsOf(row).map((cell) => countVisible(textOf(cell)));
    return cells.length >= 3 && cells.every((length) => length > 0 && length <= HEAD_CELL_LENGTH);
  });
}

/**
 * Whether a table only places things on the page: it has one column, holds other tables or headings of an article, or
 * one cell holds the article. A ledger with a row of column heads is always data.
 */
export function isLayoutTable(table: HtmlElement): boolean {
  const rows = rowsOf(table);
  if (rows.every((row) => cellsOf(row).length <= 1)) return true;
  if (some(table, (inner) => inner.name === 'table' || /^h[1-6]$/u.test(inner.name))) return true;
  if (hasHeadRow(rows)) return false;
  const total = countVisible(textOf(table));
  return rows.some((row) =>
    cellsOf(row).some(
      (cell) => countBlocks(cell) >= ARTICLE_BLOCKS && countVisible(textOf(cell)) > total * ARTICLE_SHARE,
    ),
  );
}

/** A column a cell of a row above still covers. */
interface TakenColumn {
  rowsLeft: number;
  /** The column in which that cell begins. */
  readonly left: number;
}

/** The rows of a data table, each cell at its grid column; a cell that spans rows goes on in each of them. */
export function placeCells(table: HtmlElement): readonly HtmlRow[] {
  const taken = new Map<number, TakenColumn>();
  const isTaken = (column: number): boolean => (taken.get(column)?.rowsLeft ?? 0) > 0;
  return rowsOf(table).map((row) => {
    let column = 0;
    const cells: PlacedCell[] = [];
    const claimed: [number, TakenColumn][] = [];
    const passTaken = (): void => {
      for (; column < MAX_COLUMNS && isTaken(column); column += 1)
        if (taken.get(column)?.left === column) cells.push({ element: null, column });
    };
    for (const element of cellsOf(row)) {
      passTaken();
      cells.push({ element, column });
      const left = column;
      const rowsLeft = spanOf(element, 'rowspan') - 1;
      const end = Math.min(column + spanOf(element, 'colspan'), MAX_COLUMNS);
      for (; column < end; column += 1) claimed.push([column, { rowsLeft, left }]);
    }
    passTaken();
    for (const column of taken.values()) column.rowsLeft -= 1;
    for (const [key, place] of claimed) taken.set(key, place);
    return { element: row, cells };
  });
}
