import { rebuildText, type PositionedText, type Ruling } from '../../../src/readers/page/index.js';

const run = (text: string, x: number, baseline: number): PositionedText => ({
  text,
  x,
  baseline,
  width: 12 * text.length,
  fontSize: 12,
  bold: false,
});
const level = (y: number, x1: number, x2: number): Ruling => ({ x1, x2, y1: y, y2: y });
const upright = (x: number, y1: number, y2: number): Ruling => ({ x1: x, x2: x, y1, y2 });

test('a cell over two rows stands in the first and says in the second that it goes on', () => {
  const rulings = [100, 200, 400, 500].map((x) => upright(x, 100, 160));
  rulings.push(level(100, 100, 500), level(160, 100, 500), level(130, 100, 400));
  const texts = [
    run('1', 110, 120),
    run('台账不全', 210, 120),
    run('已完成', 410, 135),
    run('2', 110, 150),
    run('公示不规范', 210, 150),
  ];
  const { paragraphs } = rebuildText([{ number: 1, width: 592, height: 842, texts, asides: [], rulings }]);
  expect(paragraphs.map(({ text }) => text)).toEqual(['1\t台账不全\t已完成', '2\t公示不规范']);
  expect(paragraphs.map(({ cells }) => cells?.map((cell) => [cell.column, cell.continues ?? false]))).toEqual([
    [
      [0, false],
      [1, false],
      [2, false],
    ],
    [
      [0, false],
      [1, false],
      [2, true],
    ],
  ]);
});

test('a form cut by the page is one table, though overleaf it shows fewer columns', () => {
  const frame = (xs: readonly number[], ys: readonly number[], inner: readonly Ruling[]) => [
    upright(xs[0] ?? 0, ys[0] ?? 0, ys.at(-1) ?? 0),
    upright(xs.at(-1) ?? 0, ys[0] ?? 0, ys.at(-1) ?? 0),
    ...ys.map((y) => level(y, xs[0] ?? 0, xs.at(-1) ?? 0)),
    ...inner,
  ];
  const page = (number: number, texts: readonly PositionedText[], rulings: readonly Ruling[]) => ({
    number,
    width: 592,
    height: 842,
    texts,
    asides: [],
    rulings,
  });
  const first = page(
    1,
    [
      run('序号', 70, 720),
      run('1', 140, 720),
      run('时限', 310, 720),
      run('六月', 390, 720),
      run('问题', 70, 750),
      run('台账不全', 140, 750),
    ],
    frame([60, 500], [700, 730, 760], [upright(130, 700, 760), upright(300, 700, 730), upright(380, 700, 730)]),
  );
  const second = page(
    2,
    [run('进展', 70, 90), run('已完成', 140, 90)],
    frame([60, 500], [70, 100], [upright(130, 70, 100)]),
  );
  const { paragraphs } = rebuildText([first, second]);
  expect(paragraphs.map(({ text, table }) => [text, table])).toEqual([
    ['序号\t1\t时限\t六月', 0],
    ['问题\t台账不全', 0],
    ['进展\t已完成', 0],
  ]);
});
