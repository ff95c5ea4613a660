import { rebuildText, type PositionedText, type Ruling } from '../../../src/readers/layout/index.js';

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
