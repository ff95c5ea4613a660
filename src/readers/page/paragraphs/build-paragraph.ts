import type { Cell, LayoutHints, Paragraph, TextBox } from '../../../text/index.js';
import { joinLines } from '../lines/join-text.js';
import { measureBox, type Line } from '../lines/line.js';
import {
  continuesParagraph,
  isCentred,
  measureIndent,
  SAME_INDENT,
  type FramedLine,
  type LayoutStyle,
} from './continue-paragraph.js';

export interface JoinedText {
  readonly text: string;
  readonly boxes: readonly TextBox[];
}

/** Lines of one paragraph → its text, and where on the page each line is printed. */
export function joinParagraphLines(lines: readonly Line[]): JoinedText {
  let text = '';
  const boxes: TextBox[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before !== undefined) text += joinLines(before.text, line.text);
    boxes.push({ start: text.length, end: text.length + line.text.length, box: measureBox(line) });
    text += line.text;
  }
  return { text, boxes };
}

/** Body lines → the groups that are paragraphs. */
export function groupParagraphs(lines: readonly FramedLine[], style: LayoutStyle): FramedLine[][] {
  const groups: FramedLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group !== undefined && continuesParagraph(group, line, style)) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** One group of lines → a paragraph with what its layout says. */
export function buildParagraph(lines: readonly FramedLine[], style: LayoutStyle): Paragraph | null {
  const first = lines[0];
  if (first === undefined) return null;
  const { text, boxes } = joinParagraphLines(lines.map((framed) => framed.line));
  return { text, page: first.line.page, hints: describeLayout(lines, first, style), boxes };
}

function describeLayout(lines: readonly FramedLine[], first: FramedLine, style: LayoutStyle): LayoutHints {
  const centred = lines.every((line) => isCentred(line, style));
  const indent = measureIndent(first);
  return {
    fontSize: round(first.line.fontSize),
    ...(lines.every((framed) => framed.line.bold) ? { bold: true } : {}),
    ...(centred ? { centred: true } : {}),
    ...(!centred && indent > SAME_INDENT ? { indent: round(indent * first.frame.em) } : {}),
  };
}

function round(points: number): number {
  return Math.round(points * 10) / 10;
}

/** Cells (each the paragraphs of one cell) → the paragraph of a table row. */
export function buildRowParagraph(
  page: number,
  cells: readonly { readonly column: number; readonly continues?: true; readonly paragraphs: readonly JoinedText[] }[],
  table: number,
): Paragraph | null {
  let text = '';
  const slices: Cell[] = [];
  const boxes: TextBox[] = [];
  cells.forEach((cell, index) => {
    if (index > 0) text += '\t';
    const start = text.length;
    cell.paragraphs.forEach((paragraph, position) => {
      if (position > 0) text += '\n';
      const offset = text.length;
      boxes.push(...paragraph.boxes.map((box) => ({ ...box, start: box.start + offset, end: box.end + offset })));
      text += paragraph.text;
    });
    const place = { start, end: text.length, column: cell.column };
    slices.push(cell.continues === true ? { ...place, continues: true } : place);
  });
  return trimRow({ text, page, cells: slices, table, boxes });
}

/** A paragraph has no white space at either end: the tabs of empty outer cells go, their slices stay at the edge. */
function trimRow(row: Paragraph): Paragraph | null {
  const text = row.text.trim();
  if (text === '') return null;
  const lead = row.text.length - row.text.trimStart().length;
  const shift = (offset: number) => Math.min(Math.max(offset - lead, 0), text.length);
  const move = <Slice extends { readonly start: number; readonly end: number }>(slice: Slice): Slice => ({
    ...slice,
    start: shift(slice.start),
    end: shift(slice.end),
  });
  return { ...row, text, cells: row.cells?.map(move) ?? [], boxes: row.boxes?.map(move) ?? [] };
}
