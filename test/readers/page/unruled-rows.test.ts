import { rebuildText, type PositionedText, type Ruling } from '../../../src/readers/page/index.js';

const SIZE = 12;
const width = (text: string): number =>
  Array.from(text).reduce((sum, one) => sum + (one > '\u02ff' ? SIZE : SIZE / 2), 0);
const run = (text: string, x: number, baseline: number): PositionedText => ({
  text,
  x,
  baseline,
  width: width(text),
  fontSize: SIZE,
  bold: false,
});
const level = (y: number, x1: number, x2: number): Ruling => ({ x1, x2, y1: y, y2: y });
const upright = (x: number, y1: number, y2: number): Ruling => ({ x1: x, x2: x, y1, y2 });

/** A frame with lines between its columns and one under its head, and no more. */
function frame(xs: readonly number[], top: number, head: number, bottom: number): Ruling[] {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  return [...xs.map((x) => upright(x, top, bottom)), ...[top, head, bottom].map((y) => level(y, left, right))];
}

function read(texts: readonly PositionedText[], rulings: readonly Ruling[]): string[] {
  const { paragraphs } = rebuildText([{ number: 1, width: 595, height: 842, texts, asides: [], rulings }]);
  return paragraphs.map(({ text }) => text.replaceAll('\n', '/'));
}

describe('a framed table without lines between its rows', () => {
  test('is parted where its figures stand, and no two of them are joined', () => {
    const rulings = frame([60, 220, 340, 460], 100, 124, 200);
    const texts = [
      run('项目', 70, 116),
      run('2022年', 230, 116),
      run('2023年', 350, 116),
      run('办公费', 70, 140),
      run('653,278', 230, 140),
      run('686,908', 350, 140),
      run('会议费', 70, 160),
      run('667,181', 230, 160),
      run('12.5', 350, 160),
      run('合计', 70, 180),
      run('1,320,459', 230, 180),
      run('686,920.5', 350, 180),
    ];
    expect(read(texts, rulings)).toEqual([
      '项目\t2022年\t2023年',
      '办公费\t653,278\t686,908',
      '会议费\t667,181\t12.5',
      '合计\t1,320,459\t686,920.5',
    ]);
  });

  test('is parted by the numbers of its first column, wrapped cells whole', () => {
    const rulings = frame([60, 110, 230, 400], 100, 124, 240);
    const texts = [
      run('序号', 70, 116),
      run('问题', 120, 116),
      run('整改措施', 240, 116),
      run('1', 80, 140),
      run('台账登记不够规范', 120, 140),
      run('已重新登记台账并由专人核', 240, 140),
      run('完整。', 120, 156),
      run('对。', 240, 156),
      run('2', 80, 176),
      run('公示不及时。', 120, 176),
      run('已按月公示。', 240, 176),
      run('3', 80, 196),
      run('经费超支。', 120, 196),
      run('已收回超支经费。', 240, 196),
    ];
    expect(read(texts, rulings)).toEqual([
      '序号\t问题\t整改措施',
      '1\t台账登记不够规范完整。\t已重新登记台账并由专人核对。',
      '2\t公示不及时。\t已按月公示。',
      '3\t经费超支。\t已收回超支经费。',
    ]);
  });

  test('finds its rows by their distance where the numbers stand in the middle', () => {
    const rulings = frame([60, 110, 230, 400], 100, 124, 240);
    const texts = [
      run('序号', 70, 116),
      run('问题', 120, 116),
      run('状态', 240, 116),
      run('台账登记不够规范', 120, 140),
      run('1', 80, 148),
      run('已完成', 240, 148),
      run('完整。', 120, 156),
      run('公示不及时，范围', 120, 186),
      run('2', 80, 194),
      run('已完成', 240, 194),
      run('不够广。', 120, 202),
    ];
    expect(read(texts, rulings).slice(1)).toEqual([
      '1\t台账登记不够规范完整。\t已完成',
      '2\t公示不及时，范围不够广。\t已完成',
    ]);
  });

  test('stays one row where nothing shows that it is several', () => {
    const rulings = frame([60, 110, 230, 400], 100, 124, 180);
    const texts = [
      run('序号', 70, 116),
      run('问题', 120, 116),
      run('金额', 240, 116),
      run('1', 80, 140),
      run('违规发放补贴两笔', 120, 140),
      run('4,312.60', 240, 140),
      run('未收回。', 120, 156),
      run('5,940', 240, 156),
    ];
    expect(read(texts, rulings)[1]).toBe('1\t违规发放补贴两笔未收回。\t4,312.60/5,940');
  });
});
