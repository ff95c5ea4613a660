import { joinParagraphLines, type JoinedText } from './build-paragraph.js';
import { isFull, type FramedLine } from './continue-paragraph.js';
import { groupRows, joinLine } from './group-lines.js';
import { measureFontSize, type Frame, type Line } from './line.js';
import { measureMarker } from './outline-marker.js';
import type { TableCell } from './table.js';

/** In font sizes: the widest padding a cell has on its right; centred text says nothing about it. */
const WIDEST_PADDING = 0.6;
const SENTENCE_END = /[。；！？]$/u;

/** The paragraphs of one cell: its lines joined where the next word had no room, parted at markers after a sentence. */
export function joinCell(cell: TableCell, page: number): JoinedText[] {
  const lines = groupRows(cell.texts)
    .map((row) => joinLine(page, row))
    .filter((line) => line !== null);
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

/** Measured by width, not by the right end: the lines of a cell are often centred. */
function goesOn(before: Line, line: Line, frame: Frame): boolean {
  if (SENTENCE_END.test(before.text) && measureMarker(line.text) > 0) return false;
  const width = before.right - before.left;
  const shifted: FramedLine = { line: { ...before, right: frame.left + width }, frame, stretch: 0 };
  return isFull(shifted, line);
}
