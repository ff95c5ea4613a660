import { rebuildText, type LayoutPage, type PositionedText, type Ruling } from '../../../src/readers/page/index.js';

/** Far less than comparing each of the runs with each takes, far more than one look at each does on a slow machine. */
const MOST_MILLISECONDS = 20_000;
const RUNS = 50_000;

const place = (text: string, x: number, baseline: number, width = 10): PositionedText => ({
  text,
  x,
  baseline,
  width,
  fontSize: 10,
  bold: false,
});
const fill = (at: (index: number) => PositionedText, rulings: readonly Ruling[] = []): LayoutPage => ({
  number: 1,
  width: 595,
  height: 842,
  texts: Array.from({ length: RUNS }, (_, index) => at(index)),
  asides: [],
  rulings,
});
const lattice = Array.from({ length: 1900 }, (_, index): readonly Ruling[] => [
  { x1: 5 * index, x2: 5 * index, y1: 0, y2: 9500 },
  { x1: 0, x2: 9500, y1: 5 * index, y2: 5 * index },
]).flat();

describe('a page of fifty thousand runs is read in time, none of them lost', () => {
  test.each([
    ['on one line', fill((index) => place('整', 10 * index, 100))],
    ['at one place', fill((index) => place(String(index), 10, 100))],
    ['in pairs that are nearly a table', fill((index) => place('整', (index % 2) * 200, 16 * Math.floor(index / 2)))],
    ['behind hanging numbers', fill((index) => place(index % 2 === 0 ? '1.' : '整改', (index % 2) * 60, 8 * index))],
    ['on graph paper', fill((index) => place('整', (index % 100) * 90, 16 * Math.floor(index / 100)), lattice)],
  ])(
    '%s',
    (_, page) => {
      const begun = performance.now();
      const { paragraphs, furniture } = rebuildText([page]);
      expect(performance.now() - begun).toBeLessThan(MOST_MILLISECONDS);
      const said = [...paragraphs, ...furniture].reduce((sum, { text }) => sum + text.replace(/\s/gu, '').length, 0);
      expect(said).toBe(page.texts.reduce((sum, { text }) => sum + text.length, 0));
    },
    120_000,
  );
});
