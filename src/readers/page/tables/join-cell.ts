import { joinParagraphLines, type JoinedText } from '../paragraphs/build-paragraph.js';
import { isFull, type FramedLine } from '../paragraphs/continue-paragraph.js';
import { groupRows, joinLine } from '../lines/group-lines.js';
import { measureFontSize, type Frame, type Line } from '../lines/line.js';
import type { PositionedText } from '../positioned-text.js';
import { measureMarker } from '../lines/outline-marker.js';
import { isFigure } from './cell-words.js';
import type { PrintedCell } from './table.js';

/** In font sizes: the widest padding a cell has on its right; centred text says nothing about it. */
const WIDEST_PADDING = 0.6;
/** In font sizes: a justified line ends this close to the cell's widest. Larger: ragged lines lose typed spaces. */
const EDGE_SLACK = 0.6;
const SENTENCE_END = /[。；！？]$/u;

/** The paragraphs of one cell: its lines joined where the next word had no room, parted at markers after a sentence. */
export function joinCell(cell: PrintedCell, page: number): JoinedText[] {
  const lines = joinRows(groupRows(cell.texts), page);
  const em = measureFontSize(cell.texts);
  const padding = Math.min(WIDEST_PADDING * em, Math.min(...lines.map((line) => line.left)) - cell.left);
  const frame: Frame = { left: cell.left + padding, right: cell.right - padding, em, leading: 1 };
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group === undefined || before === undefined || !goesOn(before, line, frame)) groups.push([line]);
    else group.push(line);
  }
  return groups.map(joinParagraphLines);
}

/** The cell's rows as lines. All but the last that reach from edge to edge are set apart to do so: 已　完 / 成. */
function joinRows(rows: readonly (readonly PositionedText[])[], page: number): Line[] {
  const left = Math.min(...rows.flat().map((run) => run.x));
  const right = Math.max(...rows.flat().map((run) => run.x + run.width));
  return rows.flatMap((row, index) => {
    const slack = EDGE_SLACK * Math.max(...row.map((run) => run.fontSize));
    const fromEdge = (row[0]?.x ?? left) - left < slack;
    const toEdge = right - Math.max(...row.map((run) => run.x + run.width)) < slack;
    const line = joinLine(page, row, fromEdge && toEdge && index < rows.length - 1 ? 'justified' : 'cell');
    return line === null ? [] : [line];
  });
}

/** Measured by width, not by the right end: the lines of a cell are often centred. */
function goesOn(before: Line, line: Line, frame: Frame): boolean {
  if (SENTENCE_END.test(before.text) && measureMarker(line.text) > 0) return false;
  // Two numbers, each whole on its line, are two: joined they would be a third.
  if (isFigure(before.text) && isFigure(line.text)) return false;
  const width = before.right - before.left;
  const shifted: FramedLine = { line: { ...before, right: frame.left + width }, frame, stretch: 0 };
  return isFull(shifted, line);
}
