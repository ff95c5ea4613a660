import { eraseRules } from '../../../src/readers/ocr/tables/erase-rules.js';
import { findTables } from '../../../src/readers/ocr/tables/find-cells.js';
import { findRules } from '../../../src/readers/ocr/tables/find-rules.js';
import type { GreyPicture } from '../../../src/readers/ocr/picture/grey-picture.js';
import { measureSlope } from '../../../src/readers/ocr/picture/measure-slope.js';
import { restoreFigures } from '../../../src/readers/ocr/repair/restore-figures.js';
import { restoreMarks } from '../../../src/readers/ocr/repair/restore-marks.js';
import { restoreNumerals } from '../../../src/readers/ocr/repair/restore-numerals.js';
import { selectFrames } from '../../../src/readers/ocr/tables/select-frames.js';
import { whitenPaper } from '../../../src/readers/ocr/picture/whiten-paper.js';

type Rectangle = readonly [left: number, top: number, width: number, height: number];

/** Black rectangles on white. */
function draw(...rectangles: readonly Rectangle[]): GreyPicture {
  const [width, height] = [600, 500];
  const pixels = new Uint8Array(width * height).fill(255);
  for (const [left, top, wide, high] of rectangles) {
    for (let y = top; y < top + high; y += 1) pixels.fill(0, y * width + left, y * width + left + wide);
  }
  return { pixels, width, height };
}

const level = (top: number, left = 50, width = 500): Rectangle => [left, top, width, 2];
const upright = (left: number, top = 50, height = 400): Rectangle => [left, top, 2, height];
/** Two rows of two cells; in the second row only the left cell is parted in two. */
const TABLE = [level(50), level(150), level(450), level(300, 50, 200), upright(50), upright(250), upright(549)];

const findFrames = (picture: GreyPicture) => selectFrames(findRules(picture));

test('a frame in a picture gives its cells, those over several rows as one', () => {
  const tables = findTables(findFrames(draw(...TABLE)));
  expect(tables).toHaveLength(1);
  const places = tables[0]?.cells.map((cell) =>
    [cell.left, cell.top, cell.right, cell.bottom].map((place) => Math.round(place / 10) * 10),
  );
  expect(places?.sort((a, b) => (a[1] ?? 0) - (b[1] ?? 0) || (a[0] ?? 0) - (b[0] ?? 0))).toEqual([
    [50, 50, 250, 150],
    [250, 50, 550, 150],
    [50, 150, 250, 300],
    [250, 150, 550, 450],
    [50, 300, 250, 450],
  ]);
});

test('strokes of characters, the dash of a title and black bars are no rules', () => {
  expect(findFrames(draw([50, 100, 60, 3], [50, 200, 120, 3], [50, 300, 500, 20], [200, 20, 3, 60]))).toEqual([]);
});

test('rules are erased, a stroke that crosses one stays', () => {
  const rule = level(150);
  const stroke: Rectangle = [300, 130, 4, 40];
  const picture = draw(rule, stroke);
  const { pixels, width } = eraseRules(picture, findFrames(picture));
  expect(pixels[150 * width + 100]).toBe(255);
  expect(pixels[150 * width + 301]).toBe(0);
});

test.each([0, 0.012, -0.03])('the slope of a page is measured in its ink: %d', (slope) => {
  const lines = Array.from({ length: 8 }, (_, line) =>
    Array.from({ length: 500 }, (_, x): Rectangle => [50 + x, Math.round(60 + line * 40 + slope * x), 1, 10]),
  );
  expect(measureSlope(draw(...lines.flat()))).toBeCloseTo(slope, 2);
});

test('the grain of the paper turns white, ink stays; a clean page is left as it is', () => {
  const clean = draw([100, 100, 200, 4]);
  expect(whitenPaper(clean)).toBe(clean);
  const pixels = clean.pixels.map((shade, index) => (shade === 0 ? 20 : 205 + ((index * 7919) % 41)));
  const whitened = whitenPaper({ ...clean, pixels });
  expect(new Set(whitened.pixels.subarray(0, 600))).toEqual(new Set([255]));
  expect(whitened.pixels[101 * 600 + 150]).toBeLessThan(60);
});

const read = (text: string) =>
  Array.from(text, (character, index) => ({
    text: character,
    left: 20 + index * 40,
    right: 56 + index * 40,
    top: 80,
    bottom: 116,
    confidence: 90,
    opensWord: false,
  }));
const spell = (glyphs: readonly { readonly text: string }[]) => glyphs.map((glyph) => glyph.text).join('');

test.each<readonly [string, string, readonly Rectangle[]]>([
  ['三、问题', '二、问题', [[26, 84, 22, 4], [20, 108, 36, 4]]], // prettier-ignore
  ['工、问题', '二、问题', [[26, 84, 22, 4], [20, 108, 36, 4]]], // prettier-ignore
  ['工、问题', '工、问题', [[26, 84, 22, 4], [36, 84, 4, 26], [20, 108, 36, 4]]], // prettier-ignore
])('the strokes of a number word are counted: %s is %s', (text, meant, strokes) => {
  const picture = draw(...strokes, [64, 104, 10, 12], [100, 80, 36, 36]);
  expect(spell(restoreNumerals(read(text), picture, 40))).toBe(meant);
});

test('the full stop behind a number is put back where its dot is seen', () => {
  const [one, dot, han]: Rectangle[] = [[24, 84, 10, 30], [42, 109, 5, 5], [60, 80, 36, 36]]; // prettier-ignore
  if (one === undefined || dot === undefined || han === undefined) throw new Error('three rectangles');
  expect(spell(restoreMarks(read('1对账'), draw(one, dot, han), 40))).toBe('1.对账');
  expect(spell(restoreMarks(read('1对账'), draw(one, han), 40))).toBe('1对账');
});

const FIGURE_AND_MARK: readonly Rectangle[] = [[20, 84, 14, 30], [40, 108, 10, 10], [80, 80, 36, 36]]; // prettier-ignore
const ONE_CHARACTER: readonly Rectangle[] = [[20, 80, 36, 36], [80, 80, 36, 36]]; // prettier-ignore

test.each<readonly [string, readonly Rectangle[], number | null, readonly (number | null)[], string]>([
  ['a figure and a low mark', FIGURE_AND_MARK, 4, [null, null], '4、乡镇'],
  ['a figure that cannot be read, after 3、', FIGURE_AND_MARK, null, [3, null], '4、乡镇'],
  ['a figure that cannot be read, before 5、', FIGURE_AND_MARK, null, [null, 5], '4、乡镇'],
  ['a figure that cannot be read, after nothing', FIGURE_AND_MARK, null, [null, null], '小乡镇'],
  ['one character', ONE_CHARACTER, 4, [3, 5], '小乡镇'],
])('小 read where a line begins with %s', async (_, ink, number, [before = null, after = null], meant) => {
  const line = { glyphs: read('小乡镇'), baseline: { x0: 20, x1: 136, y0: 116, y1: 116 } };
  const seen = await restoreFigures(line, draw(...ink), 40, () => Promise.resolve(number), { before, after });
  expect(spell(seen.glyphs)).toBe(meant);
});
