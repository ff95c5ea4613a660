import { isContentsEntry } from '../lines/outline-marker.js';
import { isCjk } from '../lines/join-text.js';
import { findX, type Frame, type Line } from '../lines/line.js';
import { hasStrongMarker, measureMarker } from '../lines/outline-marker.js';

/** How lines that start at one indent behave in this document, learnt from all of them. */
export interface IndentLevel {
  readonly indent: number;
  /** Full lines starting here that are followed by a line further left: a first-line indent. */
  readonly outdented: number;
  /** Full lines starting here that are followed by a line starting here: a block. */
  readonly aligned: number;
}

/** A body line with the frame it stands in. */
export interface FramedLine {
  readonly line: Line;
  readonly frame: Frame;
  /** Changes where reading order jumps: at a page, a column, a table. Vertical distances mean nothing across it. */
  readonly stretch: number;
}

export interface LayoutStyle {
  readonly levels: readonly IndentLevel[];
  /** Indents at which numbers hang: the lines that go on with a numbered item stand further right. */
  readonly hanging: readonly number[];
  /** Paragraphs begin with an indented line, so that a line at the left edge goes on. */
  readonly indented: boolean;
  /** Paragraphs stand apart. */
  readonly spaced: boolean;
}

/** In font sizes: lefts closer than this are the same indent. Larger: one-character indents are missed; smaller: scans waver. */
export const SAME_INDENT = 0.6;
/** Ratio of font sizes from which two lines are of different paragraphs. Larger: 三号 text joins a 小二 title; smaller: recognised sizes waver. */
const SIZE_CHANGE = 1.22;
/** A distance of lines this many times the usual one parts paragraphs. Larger: half a line of space is missed; smaller: fraction bars and mixed fonts part lines. */
const PARAGRAPH_GAP = 1.28;
/** In font sizes: a line is full when the next word would not have fitted by this much. Larger: more lines join; smaller: ragged lines part. */
const FULL_SLACK = 0.4;
/** In font sizes: margins this equal, and at least this wide, centre a line. */
const CENTRE_TOLERANCE = 0.6;
/** The same for a title: where the text is ragged its right edge is known only to a character. */
const TITLE_CENTRE_TOLERANCE = 1.2;
/** In font sizes: the deepest first-line indent. Deeper lines are signatures, dates and centred text. */
const DEEPEST_INDENT = 3.5;
/** A text of larger characters than this many times the usual is a title. */
const TITLE_SIZE = 1.15;
/** In font sizes: indents a paragraph without evidence is taken to open with (two characters, GB/T 9704-2012 7.3.3). */
const USUAL_INDENT = [1.4, 2.6] as const;
const SENTENCE_END = /[。！？]["”’」』）)]?$/u;
const CLAUSE_END = /[。！？；：…]["”’」』）)》]?$/u;
/** A paragraph may close with its status: …银行账户。（已完成） */
const BRACKET_END = /[)）\]】〕]$/u;
/** Share of the paragraphs ended by a short line that must be followed by a gap for the text to be set with gaps. */
const SPACED_SHARE = 0.5;

/**
 * What cannot be parted at the start of a line (after UAX #14): a word or a number, or a character, with the punctuation
 * bound to it. ASCII punctuation also binds what follows: 台,2023 and 100%;2022 stay whole. So does a quotation mark
 * (class QU), opening or closing: 员’”的 and 网”1,890 stay whole.
 */
const LEADING_WORD =
  /^[“‘（(《〈「『【[]*(?:[^\s\u2E80-\uFFEF“”‘’—…]+|.)[，。、；：！？”’）)》〉」』】\],.;:!?%％…—]*(?:(?<=[!-~])[^\s\u2E80-\uFFEF“”‘’—…]+|(?<=[”’])(?:[^\s\u2E80-\uFFEF“”‘’—…]+|[^，。、；：！？）》〉」』】\s])[，。、；：！？）》〉」』】,.;:!?]*)?/u;

function measureLeadingWord(line: Line): number {
  const length = LEADING_WORD.exec(line.text)?.[0].length ?? 0;
  return findX(line, length) - line.left;
}

/** Was `before` broken because `after` did not fit, and not because its paragraph ends? */
export function isFull(before: FramedLine, after: Line): boolean {
  const room = before.frame.right - before.line.right;
  return measureLeadingWord(after) > room - FULL_SLACK * before.frame.em;
}

/** A line's distance from the left edge in font sizes. */
export function measureIndent({ line, frame }: FramedLine): number {
  return (line.left - frame.left) / frame.em;
}

/** Is the line centred? A first line indented by two characters that ends two characters early is not. */
export function isCentred(framed: FramedLine, style: LayoutStyle): boolean {
  const { line, frame } = framed;
  const left = measureIndent(framed);
  const right = (frame.right - line.right) / frame.em;
  const title = line.fontSize > TITLE_SIZE * frame.em;
  if (Math.abs(left - right) > (title ? TITLE_CENTRE_TOLERANCE : CENTRE_TOLERANCE)) return false;
  if (title) return true;
  return left > DEEPEST_INDENT || (left > CENTRE_TOLERANCE && findLevel(left, style) === undefined);
}

function findLevel(indent: number, style: LayoutStyle): IndentLevel | undefined {
  return style.levels.find((level) => Math.abs(level.indent - indent) < SAME_INDENT);
}

/**
 * Does `next` go on with the paragraph of `lines` (never empty)? The rules in order of strength: size, distance,
 * centring, a line that ended early, then indents.
 */
export function continuesParagraph(lines: readonly FramedLine[], next: FramedLine, style: LayoutStyle): boolean {
  const previous = lines.at(-1);
  const first = lines[0];
  if (previous === undefined || first === undefined) return false;
  if (changesSize(previous.line, next.line) || isParted(previous, next)) return false;
  if (isContentsEntry(previous.line.text)) return false;
  const centred = isCentred(next, style);
  if (isCentred(previous, style) || centred) return continuesCentred(previous, next, centred, style);
  if (!isFull(previous, next.line) || opensHanging(next, style)) return false;
  return lines.length > 1 ? continuesBody(previous, next, style) : continuesFirstLine(first, next, style);
}

function changesSize(before: Line, after: Line): boolean {
  return Math.max(before.fontSize, after.fontSize) > SIZE_CHANGE * Math.min(before.fontSize, after.fontSize);
}

/** Is there more than the usual distance between two lines that stand under each other? */
function isParted(before: FramedLine, after: FramedLine): boolean {
  if (before.stretch !== after.stretch) return false;
  const distance = after.line.baseline - before.line.baseline;
  const usual = before.frame.leading * Math.max(before.frame.em, after.line.fontSize);
  return distance > PARAGRAPH_GAP * usual || distance <= 0;
}

/**
 * A title of several lines is one only where its first line had no room left and the next line is centred too. A full
 * line may only look centred: then the line after it goes on by its indent.
 */
function continuesCentred(before: FramedLine, next: FramedLine, centred: boolean, style: LayoutStyle): boolean {
  if (!centred) return isFull(before, next.line) && continuesFirstLine(before, next, style);
  if (before.line.bold !== next.line.bold) return false;
  const width = before.frame.right - before.frame.left;
  const room = width - (before.line.right - before.line.left);
  return measureLeadingWord(next.line) > room - FULL_SLACK * before.frame.em;
}

/** A number where the numbers of this document hang begins an item, whatever stands before it. */
function opensHanging(next: FramedLine, style: LayoutStyle): boolean {
  const indent = measureIndent(next);
  return measureMarker(next.line.text) > 0 && style.hanging.some((other) => Math.abs(other - indent) < SAME_INDENT);
}

/** The second line of a paragraph, or the first of the next one? */
function continuesFirstLine(first: FramedLine, next: FramedLine, style: LayoutStyle): boolean {
  const from = measureIndent(first);
  const to = measureIndent(next);
  if (Math.abs(to - from) < SAME_INDENT) {
    if (opensAtMarker(first, next, style)) return false;
    if (Math.abs(from) < SAME_INDENT) return true;
    // A marker where paragraphs may begin begins one; a block's line rarely breaks just before 二是 or （1）.
    return measureMarker(next.line.text) === 0 && isBlockLevel(from, style);
  }
  if (to < from) return from - to < DEEPEST_INDENT && from < 2 * DEEPEST_INDENT && !opensAtMarker(first, next, style);
  return isHanging(first, next) || isLooselyHanging(first, next, style);
}

/** A third or later line starts where the second did. */
function continuesBody(previous: FramedLine, next: FramedLine, style: LayoutStyle): boolean {
  if (Math.abs(measureIndent(next) - measureIndent(previous)) >= SAME_INDENT) return false;
  return !opensAtMarker(previous, next, style);
}

/** A hanging indent: the line stands under the text after the marker of the line before. */
function isHanging(first: FramedLine, next: FramedLine): boolean {
  const marker = measureMarker(first.line.text);
  if (marker === 0 || measureMarker(next.line.text) > 0) return false;
  const spaces = /^\s*/u.exec(first.line.text.slice(marker))?.[0].length ?? 0;
  const textLeft = findX(first.line, marker + spaces);
  return Math.abs(next.line.left - textLeft) < SAME_INDENT * next.frame.em;
}

/**
 * A hanging indent wider than its marker (1. with two characters of indent): the line of a numbered item had no room
 * left in mid-sentence, and nothing in the document shows that a paragraph begins with the next line's indent.
 */
function isLooselyHanging(first: FramedLine, next: FramedLine, style: LayoutStyle): boolean {
  if (measureMarker(first.line.text) === 0 || measureMarker(next.line.text) > 0) return false;
  if (CLAUSE_END.test(first.line.text)) return false;
  const to = measureIndent(next);
  const level = findLevel(to, style);
  return to - measureIndent(first) < DEEPEST_INDENT && !(level !== undefined && level.outdented > level.aligned);
}

/**
 * A line at the place of continuations that begins a paragraph by its marker all the same. Where paragraphs are indented
 * only 一、 and （一） after a sentence do (二是 may stand there in mid-paragraph); otherwise any marker after a sentence.
 */
function opensAtMarker(before: FramedLine, next: FramedLine, style: LayoutStyle): boolean {
  if (!CLAUSE_END.test(before.line.text) && !BRACKET_END.test(before.line.text)) return false;
  if (mayEndHere(before, next, style) && SENTENCE_END.test(before.line.text)) return true;
  return style.indented ? hasStrongMarker(next.line.text) : measureMarker(next.line.text) > 0;
}

/**
 * Neither indents nor distances tell paragraphs apart here: blocks set without space between them, or blocks parted by
 * the page. A full line that ends a sentence then ends a paragraph, for notices have more paragraphs than wrapped lines.
 */
function mayEndHere(before: FramedLine, next: FramedLine, style: LayoutStyle): boolean {
  return !style.indented && (!style.spaced || before.stretch !== next.stretch);
}

/** Do full lines at this indent go on at the same indent? Without evidence two characters are a first-line indent. */
function isBlockLevel(indent: number, style: LayoutStyle): boolean {
  const level = findLevel(indent, style);
  if (level !== undefined && level.aligned !== level.outdented) return level.aligned > level.outdented;
  return !style.indented && !(indent > USUAL_INDENT[0] && indent < USUAL_INDENT[1]);
}

/** Learns from all lines of a document which indents open paragraphs. */
export function learnStyle(lines: readonly FramedLine[]): LayoutStyle {
  const levels = learnLevels(lines);
  const indented = levels.some((level) => level.outdented > level.aligned);
  return { levels, hanging: learnHanging(lines), indented, spaced: areSpaced(lines) };
}

function learnLevels(lines: readonly FramedLine[]): IndentLevel[] {
  const levels: { indent: number; outdented: number; aligned: number }[] = [];
  for (const { before, after } of listFullPairs(lines)) {
    const indent = measureIndent(before);
    if (indent < SAME_INDENT || indent > DEEPEST_INDENT || !isCjkText(before.line)) continue;
    let level = levels.find((other) => Math.abs(other.indent - indent) < SAME_INDENT);
    if (level === undefined) {
      level = { indent, outdented: 0, aligned: 0 };
      levels.push(level);
    }
    const change = measureIndent(after) - indent;
    if (change <= -SAME_INDENT) level.outdented += 1;
    else if (change < SAME_INDENT && measureMarker(after.line.text) === 0) level.aligned += 1;
  }
  return levels;
}

/** The indents at which more full numbered lines are followed by a line further right than by one that is not. */
function learnHanging(lines: readonly FramedLine[]): number[] {
  const found: { indent: number; hanging: number; other: number }[] = [];
  for (const { before, after } of listFullPairs(lines)) {
    if (measureMarker(before.line.text) === 0 || measureMarker(after.line.text) > 0) continue;
    const indent = measureIndent(before);
    const change = measureIndent(after) - indent;
    let level = found.find((other) => Math.abs(other.indent - indent) < SAME_INDENT);
    if (level === undefined) {
      level = { indent, hanging: 0, other: 0 };
      found.push(level);
    }
    if (change >= SAME_INDENT && change < DEEPEST_INDENT && !CLAUSE_END.test(before.line.text)) level.hanging += 1;
    else level.other += 1;
  }
  return found.filter((level) => level.hanging > level.other).map((level) => level.indent);
}

/** Two lines under one another, the first of which had no room for more. */
function listFullPairs(lines: readonly FramedLine[]) {
  return lines.flatMap((before, index) => {
    const after = lines[index + 1];
    if (after === undefined || changesSize(before.line, after.line) || isParted(before, after)) return [];
    return isFull(before, after.line) ? [{ before, after }] : [];
  });
}

/** Is there more than the usual distance after most lines that end early? */
function areSpaced(lines: readonly FramedLine[]): boolean {
  const ends = lines.flatMap((before, index) => {
    const after = lines[index + 1];
    if (after === undefined || after.stretch !== before.stretch || isFull(before, after.line)) return [];
    return [isParted(before, after)];
  });
  return ends.filter((parted) => parted).length > SPACED_SHARE * ends.length;
}

/** Only lines of prose teach: a row of figures breaks where it likes. */
function isCjkText(line: Line): boolean {
  return isCjk(line.text.at(0) ?? '') || measureMarker(line.text) > 0 || isCjk(line.text.at(-1) ?? '');
}
