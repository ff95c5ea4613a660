import { normaliseLine } from '../../../text/index.js';
import { attachRaisedRuns } from './attach-raised-runs.js';
import { isCjk, isSpace, UNKNOWN_GAP } from './join-text.js';
import { restoreIdeographs } from './restore-ideographs.js';
import { measureFontSize, type Line, type LinePiece } from './line.js';
import type { PositionedText } from '../positioned-text.js';

/** Share of the font size two baselines of one line may differ by. Larger: tight lines merge; smaller: raised figures fall out. */
const BASELINE_TOLERANCE = 0.35;
/** Share of spaced neighbours above which a line's Chinese is letter-spaced or justified, and its gaps no spaces. */
const SPREAD_SHARE = 0.3;
/** In font sizes: the narrowest space of Chinese in a cell, whose few characters are drawn apart to fill it (已 完 / 成). */
const CELL_SPACE = 0.8;
/** In font sizes: the narrowest space a font sets. */
const NARROWEST_TYPED = 0.2;
const DECIMAL_MARKER = /^\d{1,2}(?:\.\d{1,2}){0,3}$/u;
/** Characters such a marker has at most. Larger: a line of 50,000 runs is gone through for each of them. */
const LONGEST_MARKER = 11;
const UNITS =
  /[年月日号时小天分秒周岁个件项条起次家人名户处份台套批轮期届张万千百亿元角倍吨斤克米里亩升度级%％、，。：；）]/u;
/** Single characters with a gap before them that show how far a line is spaced. Fewer: a date set as digits does. */
const LEAST_TRACKED = 5;
/** In font sizes: gaps this close are one spacing. */
const SAME_TRACKING = 0.03;
/** A run whose every character has a space behind it is set apart, not typed so: 2 0 2 4. Two such characters only beside others. */
const EACH_SPACED = /^\S(?: \S)+$/u;
const SPACED_OUT = /^\S(?: \S){2,}$/u;
const TRACKED_SHARE = 0.6;
/** In font sizes: characters set further apart than this are a title whose gaps isSpread judges. */
const WIDEST_TRACKING = 0.5;
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
  return attachRaisedRuns(rows.map((row) => dropOverprints(row.sort((a, b) => a.x - b.x))));
}

function dropOverprints(row: readonly PositionedText[]): PositionedText[] {
  const lastX = new Map<string, number>();
  return row.filter(({ text, x, fontSize }) => {
    const before = lastX.get(text);
    lastX.set(text, x);
    return before === undefined || x - before > OVERPRINT * fontSize;
  });
}

interface Gap {
  readonly before: string;
  readonly after: string;
  readonly width: number;
}

/** Where a line stands: gaps of Chinese are typed spaces in running text, less often in a cell, never where a line is justified to fill it. */
type LinePlace = 'text' | 'cell' | 'justified';

interface LinePart {
  readonly run: PositionedText;
  readonly text: string;
}

/** Runs of one baseline → a line. Gaps become spaces where a person would see one; letter-spaced Chinese gets none. */
export function joinLine(page: number, runs: readonly PositionedText[], place: LinePlace = 'text'): Line | null {
  const parts: LinePart[] = [];
  for (const run of runs) {
    const text = restoreIdeographs(normaliseLine(run.text));
    if (text !== '') parts.push({ run, text });
  }
  const first = parts[0];
  if (first === undefined) return null;
  const spread = isSpread(parts);
  const tracking = measureTracking(parts);
  const spaced = tracking > 0 || parts.some((part) => SPACED_OUT.test(part.text));
  let text = '';
  let last = '';
  let right = first.run.x;
  const pieces: LinePiece[] = [];
  for (const part of parts) {
    const gap = (part.run.x - right) / part.run.fontSize - tracking;
    const around = { before: last, after: part.text.at(0) ?? '', width: gap };
    const space = text !== '' && (isBehindDecimal(text, around) || isSpaceHere(around, spread, place));
    if (space) text += ' ';
    const inner =
      spaced && EACH_SPACED.test(part.text)
        ? part.text.replace(/ /gu, '')
        : tidyInside(part, tracking, (gap) => isSpaceHere(gap, spread, place));
    pieces.push({ start: text.length, length: inner.length, x: part.run.x, width: part.run.width });
    text += inner;
    last = inner.at(-1) ?? '';
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

/**
 * Behind 1.1 at the start of a line a gap was typed, narrow as it is: without it the number and the words are one
 * (1.1亿元). Units, which a sentence's number has at the same distance, are left to isSpace.
 */
function isBehindDecimal(before: string, { after, width }: Gap): boolean {
  if (before.length > LONGEST_MARKER) return false;
  return width >= NARROWEST_TYPED && DECIMAL_MARKER.test(before) && isCjk(after) && !UNITS.test(after);
}

function isSpaceHere(gap: Gap, spread: boolean, place: LinePlace): boolean {
  const besideCjk = isCjk(gap.before) || isCjk(gap.after);
  if (besideCjk && (place === 'justified' || (place === 'cell' && gap.width < CELL_SPACE))) return false;
  if (spread && isCjk(gap.before) && isCjk(gap.after)) return false;
  return isSpace(gap.before, gap.after, gap.width);
}

/** Spaces inside a run, where a person would see one: between Chinese and digits they are the word processor's. */
function tidyInside({ run, text }: LinePart, tracking: number, isTyped: (gap: Gap) => boolean): string {
  const one = measureInnerSpace(run, text) - tracking;
  return text.replace(/(\S)( +)(?=(\S))/gu, (whole, before: string, spaces: string, after: string) => {
    return isTyped({ before, after, width: one * spaces.length }) ? whole : before;
  });
}

/** How wide one space inside the run is, in font sizes: what Chinese characters, each one wide, leave of its width. */
function measureInnerSpace(run: PositionedText, text: string): number {
  const spaces = text.match(/ /gu)?.length ?? 0;
  const characters = Array.from(text.replace(/ /gu, ''));
  if (spaces === 0 || !characters.every(isCjk)) return UNKNOWN_GAP;
  return Math.max(0, (run.width / run.fontSize - characters.length) / spaces);
}

/**
 * The distance the line's characters are set apart by, in font sizes: the gap most neighbours have. 0 where runs are
 * whole words, whose gaps say nothing.
 */
function measureTracking(parts: readonly LinePart[]): number {
  const gaps = parts.slice(1).flatMap(({ run, text }, index) => {
    const before = parts[index];
    if (before === undefined || Array.from(text).length > 1) return [];
    return [(run.x - before.run.x - before.run.width) / run.fontSize];
  });
  if (gaps.length < LEAST_TRACKED) return 0;
  gaps.sort((a, b) => a - b);
  const usual = gaps[Math.floor(gaps.length / 2)] ?? 0;
  const alike = gaps.filter((gap) => Math.abs(gap - usual) < SAME_TRACKING).length;
  return usual > 0 && usual < WIDEST_TRACKING && alike >= TRACKED_SHARE * gaps.length ? usual : 0;
}

/** Is the line's Chinese set wide, so that most neighbours have a gap between them? */
function isSpread(parts: readonly LinePart[]): boolean {
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
