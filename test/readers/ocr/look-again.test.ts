import { decodeGrey } from '../../../src/readers/ocr/picture/decode-grey.js';
import type { Glyph } from '../../../src/readers/ocr/ink/glyph-line.js';
import type { GreyPicture } from '../../../src/readers/ocr/picture/grey-picture.js';
import { restoreOnes } from '../../../src/readers/ocr/repair/restore-ones.js';
import { restorePercents } from '../../../src/readers/ocr/repair/restore-percents.js';
import { restoreStrokes } from '../../../src/readers/ocr/repair/restore-strokes.js';
import { shrinkGrey } from '../../../src/readers/ocr/picture/shrink-grey.js';
import { straightenGrey } from '../../../src/readers/ocr/picture/straighten-grey.js';

const EM = 40;

/** Black rectangles on white: left, top, width, height. */
function draw(...rectangles: readonly (readonly [number, number, number, number])[]): GreyPicture {
  const [width, height] = [400, 60];
  const pixels = new Uint8Array(width * height).fill(255);
  for (const [left, top, wide, high] of rectangles) {
    for (let y = top; y < top + high; y += 1) pixels.fill(0, y * width + left, y * width + left + wide);
  }
  return { pixels, width, height };
}

/** A line as read: each character with the left and right edge the recogniser gave it. */
const read = (...glyphs: readonly (readonly [string, number, number])[]): Glyph[] =>
  glyphs.map(([text, left, right]) => ({ text, left, right, top: 10, bottom: 48, confidence: 99, opensWord: false }));

const spell = (glyphs: readonly Glyph[]) => glyphs.map((glyph) => glyph.text).join('');

const ONE = [20, 15, 12, 30] as const;
const BRACKET = [36, 10, 10, 40] as const;
const HAN_SQUARE = [52, 12, 37, 37] as const;

test.each([
  ['a narrow figure and a higher bracket', draw(ONE, BRACKET, HAN_SQUARE), '1)清'],
  ['a letter in one piece', draw([20, 15, 26, 30], HAN_SQUARE), 'D清'],
  ['a figure without a bracket', draw(ONE, [36, 15, 10, 30], HAN_SQUARE), 'D清'],
])('D read at the start of a line is 1) where the ink is %s', (_, picture, meant) => {
  expect(spell(restoreOnes(read(['D', 20, 46], ['清', 60, 80]), picture, EM))).toBe(meant);
});

// A ring above on the left, a slash, a ring below on the right.
const PERCENT = [
  [80, 15, 12, 14],
  [91, 15, 8, 30],
  [98, 31, 12, 14],
] as const;
const DIGITS = [
  [20, 15, 16, 30],
  [40, 15, 16, 30],
  [60, 15, 16, 30],
] as const;

test.each([
  ['a sign', draw(...DIGITS, ...PERCENT), '100%'],
  ['two digits run together', draw(...DIGITS, [80, 15, 33, 30]), '10006'],
  ['two digits apart', draw(...DIGITS, [80, 15, 16, 30], [100, 15, 16, 30]), '10006'],
])('10006 is kept or is 100%% where its end is %s', (_, picture, meant) => {
  const glyphs = read(['1', 20, 36], ['0', 40, 56], ['0', 60, 76], ['0', 80, 90], ['6', 82, 110]);
  expect(spell(restorePercents(glyphs, picture, EM))).toBe(meant);
});

test('a flat stroke nobody read is 一, a longer rule is none', () => {
  const glyphs = read(['下', 20, 56], ['步', 104, 140]);
  const beside = [
    [20, 12, 36, 36],
    [104, 12, 36, 36],
  ] as const;
  expect(spell(restoreStrokes(glyphs, draw(...beside, [62, 28, 36, 4]), EM))).toBe('下一步');
  expect(spell(restoreStrokes(glyphs, draw(...beside, [150, 28, 120, 4]), EM))).toBe('下步');
});

test('a picture is shrunk to the mean of what it covers', () => {
  const picture = { pixels: Uint8Array.from([0, 255, 255, 255, 0, 255, 255, 255]), width: 4, height: 2 };
  expect(shrinkGrey(picture, 0.5)).toEqual({ pixels: Uint8Array.from([128, 255]), width: 2, height: 1 });
});

test('a picture is laid straight', () => {
  const [width, height] = [101, 41];
  const pixels = new Uint8Array(width * height).fill(255);
  // A line that falls from row 15 to row 25.
  for (let x = 0; x < width; x += 1) pixels[Math.round(15 + x / 10) * width + x] = 0;
  const straight = straightenGrey({ pixels, width, height }, 0.1);
  const darkness = Array.from({ length: height }, (_, y) =>
    straight.pixels.subarray(y * width, (y + 1) * width).reduce((sum, shade) => sum + 255 - shade, 0),
  );
  const level = darkness.slice(19, 22).reduce((sum, dark) => sum + dark, 0);
  expect(level).toBeGreaterThan(0.95 * darkness.reduce((sum, dark) => sum + dark, 0));
});

test('a grey PNG gives its pixels, whichever filter its rows were written with', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAAFCAAAAABK2GJAAAAAF0lEQVR4nGPgEmGUY2ViZGROYWdhZAQABXkAu58KS9cAAAAASUVORK5CYII=',
    'base64',
  );
  expect(decodeGrey(png)).toEqual({
    pixels: Uint8Array.from([10, 20, 30, 35, 31, 36, 115, 82, 116, 83]),
    width: 2,
    height: 5,
  });
});
