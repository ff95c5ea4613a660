import { countSpurious } from '../ink/count-spurious.js';
import { type Glyph, HAN } from '../ink/glyph-line.js';
import type { GreyPicture } from '../picture/grey-picture.js';
import { type Box, segmentApart } from '../ink/segment-ink.js';

/** A marker in brackets that needs no second look: （一） (1) 1) 1. */
const SOUND_MARKER = /^(?:[（(]?(?:[1-9][0-9]{0,2}|[一二三四五六七八九十]{1,4})[)）]|[0-9]{1,3}[.、．])/u;
/** What `1)` and `(1)` are read as: letters and strokes, a zero, two characters that look like both together. */
const MISREAD = /^(?:[（(]?[0-9A-Za-z|\]/\\]{0,3}[)）]?|[山力])(?=[\u3400-\u9FFF“‘《「0-9])|^[工Il|\]]{0,2}[、.．]/u;
/** The same inside a line, where only a bracket can be a marker's. A lone I there is a numeral of its own. */
const MISREAD_INSIDE = /^[（(](?:[Dl0|]|[A-Z][D)])[)）]?(?=[\u3400-\u9FFF“‘《「])/u;

/** Shapes in sizes of the line's characters (em). */
const FIGURE_HEIGHT = [0.6, 0.88] as const;
/** Of its height: a one is 0.3 to 0.5 wide, the other figures 0.55 and more. */
const ONE_WIDTH = 0.53;
const BRACKET_WIDTH = [0.12, 0.38] as const;
/** A bracket stands over and under the figures it holds. */
const BRACKET_HEIGHT = 1.15;
/** The blank half of a full-width bracket, at most. */
const WIDEST_GAP = 0.75;

/**
 * `1)` is read as D, 山 or 0, `(1)` as (D or (0): the recogniser takes a one and a bracket for one letter. The ink tells
 * a one (a narrow stroke as high as a figure) and the bracket beside it (narrower, higher) from a letter; where it does
 * not show both, nothing is changed. Only ones are restored: the other figures are read well.
 */
export function restoreOnes(glyphs: readonly Glyph[], picture: GreyPicture, em: number): readonly Glyph[] {
  const restored: Glyph[] = [];
  for (let at = 0; at < glyphs.length;) {
    const found = looksMisread(glyphs, at) ? readMarker(glyphs, at, picture, em) : null;
    const glyph = glyphs[at];
    if (found !== null) {
      restored.push(...found.marker);
      at += found.length;
    } else {
      if (glyph !== undefined) restored.push(glyph);
      at += 1;
    }
  }
  return restored;
}

function looksMisread(glyphs: readonly Glyph[], at: number): boolean {
  const text = glyphs
    .slice(at, at + 6)
    .map((glyph) => glyph.text)
    .join('');
  return at === 0 ? !SOUND_MARKER.test(text) && MISREAD.test(text) : MISREAD_INSIDE.test(text);
}

interface Marker {
  readonly marker: readonly Glyph[];
  /** How many of the recognised glyphs it stands for. */
  readonly length: number;
}

function readMarker(glyphs: readonly Glyph[], at: number, picture: GreyPicture, em: number): Marker | null {
  const first = glyphs[at];
  if (first === undefined) return null;
  const level = (first.top + first.bottom) / 2;
  const left = first.left - 0.1 * em;
  const end = Math.max(...glyphs.map(({ right }) => right)) + 0.3 * em;
  const box = { left, right: Math.min(left + 3 * em, end), top: level - 0.65 * em, bottom: level + 0.65 * em };
  const segments = segmentApart(picture, box);
  const opens = segments[1] !== undefined && isOne(segments[1], em) && isBracket(segments[0], segments[1], em);
  const [one, close] = opens ? segments.slice(1) : segments;
  if (one === undefined || close === undefined || !isOne(one, em)) return null;
  if (!opens && isLowMark(close, one, em)) return readPoint(glyphs.slice(at), one);
  if (!isBracket(close, one, em)) return null;
  if (close.left - one.right > WIDEST_GAP * em) return null;
  const read = countMisread(glyphs.slice(at), close);
  const length = read + countSpurious(glyphs, at + read, close.right, picture, em);
  const shapes = [
    ...(opens && segments[0] ? [{ box: segments[0], text: '(' }] : []),
    { box: one, text: '1' },
    { box: close, text: ')' },
  ];
  const marker = shapes.map((shape, index): Glyph => ({
    ...first,
    ...shape.box,
    text: shape.text,
    opensWord: index === 0,
  }));
  return { marker, length };
}

/** `1、` and `1.`, their one read as a stroke or not at all: the mark itself is read well. */
function readPoint(glyphs: readonly Glyph[], one: Box): Marker | null {
  const mark = glyphs.findIndex((glyph) => /[、.．]/u.test(glyph.text));
  const found = glyphs[mark];
  if (found === undefined || mark > 2) return null;
  return {
    marker: [
      { ...found, ...one, text: '1', opensWord: true },
      { ...found, opensWord: false },
    ],
    length: mark + 1,
  };
}

function isLowMark(segment: Box, one: Box, em: number): boolean {
  const low = segment.top > (one.top + one.bottom) / 2 && segment.right - segment.left < 0.5 * em;
  return low && segment.left - one.right < 0.5 * em;
}

/** The glyphs that were made of the marker's ink: all before the first that is surely none of it. */
function countMisread(glyphs: readonly Glyph[], close: Box): number {
  const end = glyphs.findIndex(
    (glyph, index) =>
      index > 0 &&
      (HAN.test(glyph.text) || /[“‘《「]/u.test(glyph.text) || (glyph.left + glyph.right) / 2 > close.right),
  );
  let length = end < 0 ? glyphs.length : end;
  // What the bracket was read as a second time may have a box of the blank behind it.
  while (/^[\])|]$/u.test(glyphs[length]?.text ?? '')) length += 1;
  return length;
}

function isOne(segment: Box, em: number): boolean {
  const height = segment.bottom - segment.top;
  return (
    height > FIGURE_HEIGHT[0] * em &&
    height < FIGURE_HEIGHT[1] * em &&
    segment.right - segment.left < ONE_WIDTH * height
  );
}

function isBracket(segment: Box | undefined, figure: Box | undefined, em: number): boolean {
  if (segment === undefined || figure === undefined) return false;
  const [width, height] = [segment.right - segment.left, segment.bottom - segment.top];
  const narrow = width > BRACKET_WIDTH[0] * em && width < BRACKET_WIDTH[1] * em;
  return narrow && height > BRACKET_HEIGHT * (figure.bottom - figure.top) && segment.top <= figure.top;
}
