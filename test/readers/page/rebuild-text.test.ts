import {
  mayHoldTable,
  rebuildText,
  type LayoutPage,
  type PositionedText,
  type Ruling,
} from '../../../src/readers/page/index.js';

const SIZE = 16;
const LEFT = 80;
const INDENT = LEFT + 2 * SIZE;
const FULL = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇';
const FIRST = FULL.slice(0, 25);
/** A first line no other page has. */
const firstOf = (number: number) => `${FULL.slice(number, 25)}${FULL.slice(0, number)}`;

const run = (text: string, x: number, baseline: number, fontSize = SIZE): PositionedText => ({
  text,
  x,
  baseline,
  width: Array.from(text).reduce((sum, character) => sum + (character < '\u0100' ? 0.5 : 1), 0) * fontSize,
  fontSize,
  bold: false,
});
const page = (number: number, texts: readonly PositionedText[], rulings: readonly Ruling[] = []): LayoutPage => ({
  number,
  width: 592,
  height: 842,
  texts,
  asides: [],
  rulings,
});
/** Lines 28 points apart from the top of the text down: [text, x]. */
const lines = (rows: readonly (readonly [string, number])[], top = 120) =>
  rows.map(([text, x], index) => run(text, x, top + 28 * index));
const read = (...pages: LayoutPage[]) => rebuildText(pages).paragraphs.map((paragraph) => paragraph.text);

describe('paragraphs', () => {
  test('begin at an indent and go on at the left edge', () => {
    expect(
      read(
        page(
          1,
          lines([
            [FIRST, INDENT],
            [FULL, LEFT],
            ['完。', LEFT],
            [FIRST, INDENT],
            ['尾。', LEFT],
          ]),
        ),
      ),
    ).toEqual([`${FIRST}${FULL}完。`, `${FIRST}尾。`]);
  });

  test('run on over a page, past its number', () => {
    const first = page(1, [
      ...lines([
        [FIRST, INDENT],
        [FULL, LEFT],
      ]),
      run('— 1 —', 270, 780),
    ]);
    const second = page(2, [
      ...lines([
        ['完。', LEFT],
        [FIRST, INDENT],
        ['尾。', LEFT],
      ]),
      run('— 2 —', 270, 780),
    ]);
    expect(read(first, second)).toEqual([`${FIRST}${FULL}完。`, `${FIRST}尾。`]);
  });

  test('end where the next word had room, even at the left edge', () => {
    expect(
      read(
        page(
          1,
          lines([
            [FULL, LEFT],
            ['短行', LEFT],
            [FULL, LEFT],
            ['完。', LEFT],
          ]),
        ),
      ),
    ).toEqual([`${FULL}短行`, `${FULL}完。`]);
  });

  test('do not end before a number that had no room', () => {
    const almost = FIRST.slice(0, 23);
    expect(
      read(
        page(
          1,
          lines([
            [FIRST, INDENT],
            [FULL, LEFT],
            [almost, LEFT],
            ['2023-2024年完成。', LEFT],
          ]),
        ),
      ),
    ).toEqual([`${FIRST}${FULL}${almost}2023-2024年完成。`]);
    expect(
      read(
        page(
          1,
          lines([
            [FIRST, INDENT],
            [FULL, LEFT],
            [almost, LEFT],
            ['完成。', LEFT],
          ]),
        ),
      ),
    ).toHaveLength(2);
  });

  test('a figure with a point at the left edge opens none, 一、 after a sentence does', () => {
    const sentence = `${FULL.slice(0, 26)}。`;
    expect(
      read(
        page(
          1,
          lines([
            [FIRST, INDENT],
            [sentence, LEFT],
            ['1.2亿元已拨付。', LEFT],
          ]),
        ),
      ),
    ).toHaveLength(1);
    expect(
      read(
        page(
          1,
          lines([
            [FIRST, INDENT],
            [sentence, LEFT],
            ['二、整改进展', LEFT],
          ]),
        ),
      ),
    ).toHaveLength(2);
  });

  test('are parted by space between them where none is indented', () => {
    const [a, b, c] = [run(FULL, LEFT, 120), run(`${FULL.slice(0, 26)}，`, LEFT, 148), run(FULL, LEFT, 192)];
    expect(read(page(1, [a, b, c, run('完。', LEFT, 220)]))).toEqual([`${a.text}${b.text}`, `${FULL}完。`]);
  });

  test('with a hanging indent go on under their text', () => {
    const rows: [string, number][] = [
      [`1.${FULL.slice(0, 26)}`, LEFT],
      ['续行。', LEFT + SIZE],
      [`2.${FULL.slice(0, 26)}`, LEFT],
      ['续行。', LEFT + SIZE],
    ];
    expect(read(page(1, lines(rows)))).toEqual([`1.${FULL.slice(0, 26)}续行。`, `2.${FULL.slice(0, 26)}续行。`]);
  });
});

describe('titles', () => {
  const body = lines(
    [
      [FIRST, INDENT],
      [FULL, LEFT],
      ['完。', LEFT],
    ],
    220,
  );
  const centred = (text: string, baseline: number) => run(text, 296 - (text.length * 22) / 2, baseline, 22);

  test('of two lines are one where the first had no room left', () => {
    const title = [centred(FULL.slice(0, 19), 120), centred('整改进展情况的通报', 150)];
    expect(read(page(1, [...title, ...body]))[0]).toBe(`${FULL.slice(0, 19)}整改进展情况的通报`);
  });

  test('of two lines stay two where the first was ended on purpose', () => {
    const title = [centred('中共青禾镇委员会', 120), centred('整改进展情况的通报', 150)];
    expect(read(page(1, [...title, ...body])).slice(0, 2)).toEqual(['中共青禾镇委员会', '整改进展情况的通报']);
  });
});

describe('furniture', () => {
  const body = (number: number, text: string) =>
    lines([
      [firstOf(number), INDENT],
      [firstOf(number + 8) + '黄宇', LEFT],
      [text, LEFT],
    ]);

  test('is what repeats at the same place, and page numbers', () => {
    const pages = [1, 2, 3].map((number) =>
      page(number, [
        run('内部资料', 260, 60, 10),
        ...body(number, `完${FULL.slice(0, number)}。`),
        run(`第${number}页 共3页`, 270, 790, 10),
      ]),
    );
    const { furniture, paragraphs } = rebuildText(pages);
    expect(furniture.map((line) => line.text)).toEqual(
      [1, 2, 3].flatMap((number) => ['内部资料', `第${number}页 共3页`]),
    );
    expect(paragraphs).toHaveLength(3);
  });

  test('is no line of the text that stands first on two of many pages', () => {
    const pages = [1, 2, 3, 4, 5, 6].map((number) =>
      page(
        number,
        lines([
          [number > 4 ? '整改进展：已完成。' : `其他${FULL.slice(0, number)}。`, INDENT],
          [firstOf(number), INDENT],
          [`完${FULL.slice(0, number)}。`, LEFT],
        ]),
      ),
    );
    expect(rebuildText(pages).furniture).toEqual([]);
  });

  test('is no number inside the text', () => {
    expect(
      read(
        page(
          1,
          lines(
            [
              [FIRST, INDENT],
              ['12', LEFT],
              [FIRST, INDENT],
            ],
            300,
          ),
        ),
      ),
    ).toContain(`${FIRST}12`);
  });
});

describe('tables', () => {
  const rule = (x1: number, y1: number, x2: number, y2: number): Ruling => ({ x1, y1, x2, y2 });
  const frame = (top: number, rows: number) => [
    ...Array.from({ length: rows + 1 }, (_, row) => rule(80, top + 40 * row, 380, top + 40 * row)),
    ...[80, 180, 380].map((x) => rule(x, top, x, top + 40 * rows)),
  ];

  test('with rulings give a paragraph a row, empty cells kept', () => {
    const texts = [run('序号', 90, 120), run('问题', 190, 120), run('未备案', 190, 160)];
    const rows = rebuildText([page(1, texts, frame(100, 2))]).paragraphs;
    expect(rows.map((row) => row.text)).toEqual(['序号\t问题', '未备案']);
    expect(rows[1]?.cells).toEqual([
      { start: 0, end: 0, column: 0 },
      { start: 0, end: 3, column: 1 },
    ]);
  });

  test('run on over a page: heads repeated are furniture, a cut row is whole', () => {
    const first = [run('序号', 90, 120), run('问题', 190, 120), run('1', 90, 160), run('租金长期', 190, 160)];
    const second = [
      run('序号', 90, 120),
      run('问题', 190, 120),
      run('未收', 190, 160),
      run('2', 90, 200),
      run('超发', 190, 200),
    ];
    const { paragraphs, furniture } = rebuildText([page(1, first, frame(100, 2)), page(2, second, frame(100, 3))]);
    expect(paragraphs.map((row) => row.text)).toEqual(['序号\t问题', '1\t租金长期未收', '2\t超发']);
    expect(new Set(paragraphs.map((row) => row.table))).toEqual(new Set([0]));
    expect(furniture.map((row) => row.text)).toEqual(['序号\t问题']);
  });

  test('without rulings are found by gaps under one another', () => {
    const texts = [0, 1, 2].flatMap((row) => [run(`${row}`, 90, 120 + 28 * row), run('未备案', 200, 120 + 28 * row)]);
    expect(read(page(1, texts))).toEqual(['0\t未备案', '1\t未备案', '2\t未备案']);
    expect(mayHoldTable(texts)).toBe(true);
    expect(
      mayHoldTable(
        lines([
          [FIRST, INDENT],
          [FULL, LEFT],
        ]),
      ),
    ).toBe(false);
  });
});

test('columns of prose are read one after the other', () => {
  const column = (x: number, mark: string) =>
    Array.from({ length: 8 }, (_, row) => run(`${mark}${FULL.slice(0, 12)}`, x, 120 + 28 * row));
  const [text] = read(page(1, [...column(80, '左'), ...column(320, '右')]));
  expect(text?.lastIndexOf('左')).toBeLessThan(text?.indexOf('右') ?? 0);
});

describe('letter-spaced Chinese', () => {
  test('gets no spaces', () => {
    const spread = Array.from('整改情况通报').map((character, index) => run(character, 200 + 24 * index, 120));
    expect(read(page(1, spread))).toEqual(['整改情况通报']);
  });
});
