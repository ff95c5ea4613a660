import type { Glyph } from '../ink/glyph-line.js';
import type { GreyPicture } from '../picture/grey-picture.js';
import { type Box, countInk, INKS, segmentInk } from '../ink/segment-ink.js';

/** A number as recognised: digits, points, per cent signs, one after the other. */
const NUMERAL = /^[0-9.%]$/u;
/** What is left of a number behind its true digits where its per cent sign was read as figures: 06, %6, 0%6, 96 … */
const SPELT_PERCENT = /^(?:0?%[0-9]{0,2}|[0-9]{1,2}|0%)$/u;
/** Shapes in heights of a digit. Digits are 0.4 to 0.65 wide, a per cent sign 0.95 to 1.2; two digits side by side are wider. */
const DIGIT_WIDTH = 0.75;
const PERCENT_WIDTH = [0.9, 1.25] as const;
/** Corners of a per cent sign as shares of its box, and how much of a filled one's ink a blank one may show. */
const CORNER = { width: 0.2, height: 0.4, blank: 0.2 } as const;
/** Figures of one line begin and end at the same height, give or take this. Chinese characters are a fifth taller. */
const LEVEL = 0.1;
/** Between two figures of one number. Larger: the character before a number is taken for one. */
const FIGURE_GAP = 0.4;

/**
 * `100%` is read as 1009%, 1000%6 or 10006. The ink tells: a sign as high as its digits and about as wide as high is no
 * digit. The digits before it are counted in the picture and kept as they were read; where the count does not agree
 * with what was read, nothing is changed.
 */
export function restorePercents(glyphs: readonly Glyph[], picture: GreyPicture, em: number): readonly Glyph[] {
  const restored: Glyph[] = [];
  for (let start = 0; start < glyphs.length;) {
    let end = start;
    while (end < glyphs.length && NUMERAL.test(glyphs[end]?.text ?? '')) end += 1;
    if (end - start > 1) restored.push(...restoreNumber(glyphs.slice(start, end), picture, em));
    else restored.push(...glyphs.slice(start, Math.max(end, start + 1)));
    start = Math.max(end, start + 1);
  }
  return restored;
}

function restoreNumber(number: readonly Glyph[], picture: GreyPicture, em: number): readonly Glyph[] {
  const middle = number[Math.floor(number.length / 2)] ?? { top: 0, bottom: 0 };
  const left = Math.min(...number.map((glyph) => glyph.left));
  const right = Math.max(...number.map((glyph) => glyph.right));
  const level = (middle.top + middle.bottom) / 2;
  const box = {
    left: left - number.length * em * 0.6,
    right: right + em,
    top: level - 0.65 * em,
    bottom: level + 0.65 * em,
  };
  for (const limit of INKS) {
    const restored = putPercent(number, picture, segmentInk(picture, box, limit), { left, right });
    if (restored !== null) return restored;
  }
  return number;
}

function putPercent(
  number: readonly Glyph[],
  picture: GreyPicture,
  segments: readonly Box[],
  { left, right }: { readonly left: number; readonly right: number },
): readonly Glyph[] | null {
  const text = number.map((glyph) => glyph.text).join('');
  const sign = segments.findIndex(
    (segment, index) =>
      segment.right > left && isPercent(segment, segments[index - 1]) && leansAsPercent(picture, segment),
  );
  const percent = segments[sign];
  if (percent === undefined || percent.left > right) return null;
  const digits = countFigures(segments.slice(0, sign), percent);
  if (digits === null || !SPELT_PERCENT.test(text.slice(digits)) || digits === 0) return null;
  const kept = number.slice(0, digits);
  const last = number[digits];
  return last === undefined ? null : [...kept, { ...last, ...percent, text: '%' }];
}

function isPercent(segment: Box, before: Box | undefined): boolean {
  const [height, width] = [segment.bottom - segment.top, segment.right - segment.left];
  const shaped = width > PERCENT_WIDTH[0] * height && width < PERCENT_WIDTH[1] * height;
  return (
    shaped && before !== undefined && isDigit(before, segment) && segment.left - before.right < FIGURE_GAP * height
  );
}

/** A per cent sign has a ring above on the left and one below on the right: two digits run together have ink in all corners. */
function leansAsPercent(picture: GreyPicture, { left, right, top, bottom }: Box): boolean {
  const [width, height] = [Math.ceil((right - left) * CORNER.width), Math.ceil((bottom - top) * CORNER.height)];
  const count = (x: number, y: number): number =>
    countInk(picture, { left: x, right: x + width, top: y, bottom: y + height });
  const filled = [count(left, top), count(right - width, bottom - height)];
  const blank = [count(left, bottom - height), count(right - width, top)];
  return Math.max(...blank) <= CORNER.blank * Math.min(...filled);
}

/** As high as the sign, at its level, and narrow. */
function isDigit(segment: Box, sign: Box): boolean {
  return isLevel(segment, sign) && segment.right - segment.left < DIGIT_WIDTH * (sign.bottom - sign.top);
}

/** In small print a Chinese character begins and ends within a pixel or two of the figures, and is higher by both. */
function isLevel(segment: Box, sign: Box): boolean {
  const slack = LEVEL * (sign.bottom - sign.top);
  const [above, below] = [sign.top - segment.top, segment.bottom - sign.bottom];
  return Math.abs(above) <= slack && Math.abs(below) <= slack && above + below <= slack;
}

/** A point: small, on the line. */
function isPoint(segment: Box, sign: Box): boolean {
  const height = sign.bottom - sign.top;
  const small = segment.bottom - segment.top < 0.3 * height && segment.right - segment.left < 0.3 * height;
  return small && Math.abs(segment.bottom - sign.bottom) <= LEVEL * height;
}

/** Digits and points that stand close before a sign; null where two of them have run together. */
function countFigures(before: readonly Box[], sign: Box): number | null {
  const height = sign.bottom - sign.top;
  let count = 0;
  let next = sign;
  for (const segment of [...before].reverse()) {
    if (next.left - segment.right > FIGURE_GAP * height) return count;
    const figure = isDigit(segment, sign) || isPoint(segment, sign);
    if (!figure) {
      return isLevel(segment, sign) ? null : count;
    }
    count += 1;
    next = segment;
  }
  return count;
}
