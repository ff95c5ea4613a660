import { normaliseLine } from '../../text/index.js';
import { isCjk, isSpace, UNKNOWN_GAP } from './join-text.js';
import { restoreIdeographs } from './restore-ideographs.js';
import { measureFontSize, type Line, type LinePiece } from './line.js';
import type { PositionedText } from './positioned-text.js';

/** Share of the font size two baselines of one line may differ by. Larger: tight lines merge; smaller: raised figures fall out. */
const BASELINE_TOLERANCE = 0.35;
/** Share of spaced neighbours above which a line's Chinese is letter-spaced or justified, and its gaps no spaces. */
const SPREAD_SHARE = 0.3;
/** Fake bold prints the same text twice, this close (in font sizes). */
const OVERPRINT = 0.2;

/** The runs of a page gathered by baseline, top to bottom, each row left to right. Text printed twice counts once. */
export function groupRows(texts: readonly PositionedText[]): PositionedText[][] {
  const rows: PositionedText[][] = [];
  const sorted = texts.filter((text) => text.text.trim() !== '').sort((a, b) => a.baseline - b.baseline);
  for (const text of sorted) {
    const row = rows.at(-1);
    // Measured from the row's first run, so that a slope of small steps cannot pull lines together.
    const anchor = row?.[0];
    if (row === undefined || anchor === undefined) rows.push([text]);
    else if (text.baseline - anchor.baseline > BASELINE_TOLERANCE * Math.max(anchor.fontSize, text.fontSize))
      rows.push([text]);
    else row.push(text);
  }
  return rows.map((row) => dropOverprints(row.sort((a, b) => a.x - b.x)));
}

function dropOverprints(row: readonly PositionedText[]): PositionedText[] {
  return row.filter((text, index) => {
    for (let before = index - 1; before >= 0; before -= 1) {
      const other = row[before];
      if (other === undefined || text.x - other.x > OVERPRINT * text.fontSize) return true;
      if (other.text === text.text) return false;
    }
    return true;
  });
}

interface Gap {
  readonly before: string;
  readonly after: string;
  readonly width: number;
}

/** Runs of one baseline → a line. Gaps become spaces where a person would see one; letter-spaced Chinese gets none. */
export function joinLine(page: number, runs: readonly PositionedText[]): Line | null {
  const parts: { run: PositionedText; text: string }[] = [];
  for (const run of runs) {
    const text = restoreIdeographs(normaliseLine(run.text));
    if (text !== '') parts.push({ run, text });
  }
  const first = parts[0];
  if (first === undefined) return null;
  const spread = isSpread(parts);
  let text = '';
  let right = first.run.x;
  const pieces: LinePiece[] = [];
  for (const part of parts) {
    const gap = (part.run.x - right) / part.run.fontSize;
    const space =
      text !== '' && isSpaceHere({ before: text.at(-1) ?? '', after: part.text.at(0) ?? '', width: gap }, spread);
    if (space) text += ' ';
    const inner = tidyInside(part.text, spread);
    pieces.push({ start: text.length, length: inner.length, x: part.run.x, width: part.run.width });
    text += inner;
    right = Math.max(right, part.run.x + part.run.width);
  }
  const used = parts.map((part) => part.run);
  const fontSize = measureFontSize(used);
  const bold = used.every((run) => run.bold);
  return { page, text, pieces, left: first.run.x, right, baseline: findBaseline(used, fontSize), fontSize, bold };
}

function findBaseline(runs: readonly PositionedText[], fontSize: number): number {
  return (runs.find((run) => Math.abs(run.fontSize - fontSize) < 0.5) ?? runs[0])?.baseline ?? 0;
}

function isSpaceHere(gap: Gap, spread: boolean): boolean {
  if (spread && isCjk(gap.before) && isCjk(gap.after)) return false;
  return isSpace(gap.before, gap.after, gap.width);
}

/** Spaces inside a run: their width is not known, but between Chinese and digits they are the word processor's. */
function tidyInside(text: string, spread: boolean): string {
  return text.replace(/(\S)( +)(?=(\S))/gu, (whole, before: string, spaces: string, after: string) => {
    const width = UNKNOWN_GAP * spaces.length;
    return isSpaceHere({ before, after, width }, spread) ? whole : before;
  });
}

/** Is the line's Chinese set wide, so that most neighbours have a gap between them? */
function isSpread(parts: readonly { run: PositionedText; text: string }[]): boolean {
  let neighbours = 0;
  let spaced = 0;
  let last: { character: string; right: number } | undefined;
  for (const { run, text } of parts) {
    const gap = last === undefined ? 0 : (run.x - last.right) / run.fontSize;
    const inside = text.match(/[\u2E80-\u9FFF] +(?=[\u2E80-\u9FFF])/gu)?.length ?? 0;
    const adjacent = text.match(/[\u2E80-\u9FFF] *(?=[\u2E80-\u9FFF])/gu)?.length ?? 0;
    spaced += inside;
    neighbours += adjacent;
    if (last !== undefined && isCjk(last.character) && isCjk(text.at(0) ?? '')) {
      neighbours += 1;
      if (isSpace(last.character, text.at(0) ?? '', gap)) spaced += 1;
    }
    last = { character: text.at(-1) ?? '', right: run.x + run.width };
  }
  return spaced >= 3 && spaced > SPREAD_SHARE * neighbours;
}
