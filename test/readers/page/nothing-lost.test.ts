import fc from 'fast-check';
import { rebuildText, type LayoutPage, type PositionedText, type Ruling } from '../../../src/readers/page/index.js';

const place = (least: number, most: number) => fc.integer({ min: least, max: most });
const words = [
  '序号',
  '1',
  '2.',
  '（一）',
  '存在问题',
  '已完成',
  '甲乙丙丁戊己庚辛壬癸',
  '整改责任落实不到位。',
  'm',
  '2 0 2 4',
  '— 1 —',
  '...... 3',
];
/** Runs on a coarse grid, so that rows, columns and repeated places come about. */
const text: fc.Arbitrary<PositionedText> = fc.record({
  text: fc.constantFrom(...words),
  x: place(2, 20).map((step) => 25 * step),
  baseline: place(3, 27).map((step) => 29 * step),
  width: place(4, 200),
  fontSize: fc.constantFrom(7, 10.5, 12, 16, 22),
  bold: fc.boolean(),
});
const ruling: fc.Arbitrary<Ruling> = fc
  .tuple(place(2, 20), place(3, 27), place(1, 15), fc.boolean())
  .map(([x, y, length, level]) => ({
    x1: 25 * x,
    y1: 29 * y,
    x2: 25 * (x + (level ? length : 0)),
    y2: 29 * (y + (level ? 0 : length)),
  }));
const page = fc.record({ texts: fc.array(text, { maxLength: 60 }), rulings: fc.array(ruling, { maxLength: 30 }) });

const readCharacters = (texts: readonly { readonly text: string }[]) =>
  Array.from(
    texts
      .map((one) => one.text)
      .join('')
      .replace(/\s/gu, ''),
  )
    .sort()
    .join('');

test('every character of a page is in a paragraph or set apart as furniture', () => {
  fc.assert(
    fc.property(fc.array(page, { minLength: 1, maxLength: 4 }), (parts) => {
      const pages = parts.map((part, index): LayoutPage => ({
        number: index + 1,
        width: 595,
        height: 842,
        asides: [],
        rulings: part.rulings,
        // Text printed twice at one place is one text.
        texts: part.texts.filter(
          (one, at) =>
            !part.texts
              .slice(0, at)
              .some((other) => Math.abs(other.baseline - one.baseline) < 20 && Math.abs(other.x - one.x) < 5),
        ),
      }));
      const { paragraphs, furniture } = rebuildText(pages);
      expect(readCharacters([...paragraphs, ...furniture])).toBe(readCharacters(pages.flatMap(({ texts }) => texts)));
    }),
    { numRuns: 500 },
  );
});
