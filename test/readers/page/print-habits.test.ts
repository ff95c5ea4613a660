import { rebuildText, type LayoutPage, type PositionedText } from '../../../src/readers/page/index.js';

const SIZE = 16;
const LEFT = 80;
/** 27 characters: a full line. */
const FULL = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇';

const run = (text: string, x: number, baseline: number, fontSize = SIZE): PositionedText => ({
  text,
  x,
  baseline,
  width: Array.from(text).reduce((sum, character) => sum + (character < '\u0100' ? 0.5 : 1), 0) * fontSize,
  fontSize,
  bold: false,
});
const page = (number: number, texts: readonly PositionedText[], width = 592): LayoutPage => ({
  number,
  width,
  height: 842,
  texts,
  asides: [],
  rulings: [],
});
/** Lines 28 points apart: [text, x]. */
const lines = (rows: readonly (readonly [string, number])[], top = 120) =>
  rows.map(([text, x], index) => run(text, x, top + 28 * index));
const read = (...pages: LayoutPage[]) => rebuildText(pages).paragraphs.map((paragraph) => paragraph.text);
/** The characters of a line set one by one, `gap` points between them. */
const spaced = (text: string, x: number, baseline: number, gap: number) => {
  let left = x;
  return Array.from(text).map((character) => {
    const one = run(character, left, baseline);
    left += one.width + gap;
    return one;
  });
};

describe('paragraphs', () => {
  test('of an item whose text hangs further right than its number', () => {
    const items = lines([
      [`1.${FULL.slice(0, 26)}`, LEFT],
      [FULL.slice(0, 25), LEFT + 2 * SIZE],
      ['完。', LEFT + 2 * SIZE],
      ['2.尾。', LEFT],
    ]);
    expect(read(page(1, items))).toEqual([`1.${FULL.slice(0, 26)}${FULL.slice(0, 25)}完。`, '2.尾。']);
  });

  test('on upright and broad pages are measured against their own edges', () => {
    const wide = FULL + FULL.slice(0, 18);
    const upright = lines([
      [FULL.slice(0, 25), LEFT + 2 * SIZE],
      [FULL, LEFT],
      ['完。', LEFT],
    ]);
    const broad = lines([
      [wide.slice(0, 43), LEFT + 2 * SIZE],
      [wide, LEFT],
      ['尾。', LEFT],
    ]);
    expect(read(page(1, upright), page(2, broad, 842 + 38), page(3, upright))).toEqual([
      `${FULL.slice(0, 25)}${FULL}完。`,
      `${wide.slice(0, 43)}${wide}尾。`,
      `${FULL.slice(0, 25)}${FULL}完。`,
    ]);
  });

  test('end at a status in brackets that fills the line, where a number follows', () => {
    const items = lines([
      [`${FULL.slice(0, 22)}（已完成）`, LEFT],
      ['（二）尾。', LEFT],
    ]);
    expect(read(page(1, items))).toEqual([`${FULL.slice(0, 22)}（已完成）`, '（二）尾。']);
  });

  test('of a table of contents are its entries, however full', () => {
    const entry = (name: string) => `${name}${'.'.repeat(2 * (26 - name.length))} 1`;
    const names = ['一、整改工作情况', '二、问题整改情况', '三、下一步工作'];
    expect(read(page(1, lines(names.map((name) => [entry(name), LEFT] as const))))).toEqual(names.map(entry));
  });
});

describe('a line', () => {
  test('set wide has no spaces, in its figures neither', () => {
    const wide = spaced('于2024年12月1日印发了办法', LEFT, 120, 2);
    expect(read(page(1, [...wide, run('2 0 2 5', LEFT, 180), run('年', LEFT + 58, 180)]))).toEqual([
      '于2024年12月1日印发了办法',
      '2025年',
    ]);
  });

  test('set wide keeps the space that was typed', () => {
    const [first, second] = [spaced('主要负责人', LEFT, 120, 2), spaced('分管负责人', LEFT + 120, 120, 2)];
    expect(read(page(1, [...first, ...second]))).toEqual(['主要负责人 分管负责人']);
  });

  test('knows how wide a space inside a run is by the run’s width', () => {
    const narrow = { ...run('整 改', LEFT, 120), width: 2.1 * SIZE };
    const typed = { ...run('整 改', LEFT, 180), width: 2.5 * SIZE };
    expect(read(page(1, [narrow, typed]))).toEqual(['整改', '整 改']);
  });

  test('knows a decimal number at its start by the space behind it', () => {
    const heading = [run('1.1', LEFT, 120), run('理论武装', LEFT + 28, 120)];
    const amount = [run('1.5', LEFT, 180), run('小时内响应', LEFT + 28, 180)];
    expect(read(page(1, [...heading, ...amount]))).toEqual(['1.1 理论武装', '1.5小时内响应']);
  });

  test('has —— where the font draws one long dash', () => {
    expect(read(page(1, [run('⸺入会率低', LEFT, 120)]))).toEqual(['——入会率低']);
  });

  test('keeps its raised and lowered figures', () => {
    const texts = [
      run('占地300m', LEFT, 120),
      run('2', LEFT + 64, 113, 10),
      run('，排放CO', LEFT + 69, 120),
      run('2', LEFT + 133, 124, 10),
      run('超标。', LEFT + 138, 120),
    ];
    expect(read(page(1, texts))).toEqual(['占地300m2，排放CO2超标。']);
  });
});

describe('furniture', () => {
  const body = [run('学用结合不够', LEFT, 120), run('，照抄照搬。', LEFT + 100, 120), run('占地300m', LEFT, 148)];
  const marks = [run('1', LEFT + 96, 114, 8), run('2', LEFT + 64, 141, 10)];

  test('is a footnote with its mark, not a raised figure', () => {
    const { paragraphs, furniture } = rebuildText([
      page(1, [...body, ...marks, run('1 指学习与工作相结合。', LEFT, 760, 10)]),
    ]);
    expect(paragraphs.map(({ text }) => text).join('')).toBe('学用结合不够，照抄照搬。占地300m2');
    expect(furniture.map(({ text }) => text)).toEqual(['1', '1指学习与工作相结合。']);
  });

  test('is no mark without its note', () => {
    expect(rebuildText([page(1, [...body, ...marks])]).furniture).toEqual([]);
  });

  test('is no title that stands on the cover and over the text', () => {
    const title = (number: number) => [
      run('青禾县水务局关于巡察整改进', 130, 100, 22),
      run('展情况的通报', 200, 130, 22),
      run(`${number}${FULL.slice(number, 20)}`, LEFT, 220),
    ];
    expect(rebuildText([page(1, title(1)), page(2, title(2)), page(3, [run(FULL, LEFT, 120)])]).furniture).toEqual([]);
  });
});

test('what repeats is the text itself where the pages hold nothing else', () => {
  const page = (number: number) => ({
    number,
    width: 595,
    height: 842,
    texts: [
      { text: '整改任务已全部完成。', x: 112, baseline: 100, width: 160, fontSize: 16, bold: false },
      { text: `${number}`, x: 290, baseline: 800, width: 8, fontSize: 14, bold: false },
    ],
    asides: [],
    rulings: [],
  });
  const { paragraphs, furniture } = rebuildText([page(1), page(2)]);
  expect(paragraphs.map(({ text }) => text)).toEqual(['整改任务已全部完成。', '整改任务已全部完成。']);
  expect(furniture.map(({ text }) => text)).toEqual(['1', '2']);
});
