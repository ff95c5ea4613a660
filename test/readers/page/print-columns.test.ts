import { rebuildText, type LayoutPage, type PositionedText } from '../../../src/readers/page/index.js';

/** 16 characters: a full line of a column. */
const FULL = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳';

const run = (text: string, x: number, baseline: number, fontSize = 12): PositionedText => ({
  text,
  x,
  baseline,
  width: Array.from(text).reduce((sum, character) => sum + (character < '\u0100' ? 0.5 : 1), 0) * fontSize,
  fontSize,
  bold: false,
});
const page = (number: number, texts: readonly PositionedText[]): LayoutPage => ({
  number,
  width: 592,
  height: 842,
  texts,
  asides: [],
  rulings: [],
});
const read = (...pages: LayoutPage[]) => rebuildText(pages).paragraphs.map((paragraph) => paragraph.text);
/** Characters drawn apart so that they fill `width`. */
const justified = (text: string, x: number, baseline: number, width: number) => {
  const step = (width - 12) / (text.length - 1);
  return Array.from(text).map((character, index) => run(character, x + index * step, baseline));
};

describe('two columns', () => {
  const column = (x: number, rows: number, last: string) => [
    ...Array.from({ length: rows - 1 }, (_, index) => run(FULL, x, 100 + 20 * index)),
    run(last, x, 100 + 20 * (rows - 1)),
  ];

  test('are parted where a full line stands close to the one beside it', () => {
    const left = column(80, 8, '左栏完。');
    const close = run(`${FULL}，`, 80, 120);
    const texts = [...left.filter((text) => text.baseline !== 120), close, ...column(294, 8, '右栏完。')];
    expect(read(page(1, texts))).toEqual([
      `${FULL}${close.text}${FULL.repeat(5)}左栏完。`,
      `${FULL.repeat(7)}右栏完。`,
    ]);
  });

  test('are still columns on a last page that fills one of them', () => {
    const first = page(1, [...column(80, 8, '左栏完。'), ...column(320, 8, '右栏完。')]);
    const last = page(2, column(80, 4, '尾。'));
    expect(read(first, last).at(-1)).toBe(`${FULL.repeat(3)}尾。`);
  });
});

describe('a ledger without rulings', () => {
  const row = (number: number, y: number) => [
    run(String(number), 82, y),
    run('防汛物资储备不足', 130, y),
    run('补充应急电源', 260, y),
    ...justified('已完', 400, y, 36),
    run('成', 400, y + 16),
  ];
  const head = [run('序号', 80, 100), run('反馈问题', 150, 100), run('整改措施', 270, 100), run('进展', 406, 100)];

  test('has no columns and no spaces in cells whose characters are drawn apart', () => {
    expect(read(page(1, [...head, ...row(1, 130), ...row(2, 170), ...row(3, 210)]))).toEqual([
      '序号\t反馈问题\t整改措施\t进展',
      '1\t防汛物资储备不足\t补充应急电源\t已完成',
      '2\t防汛物资储备不足\t补充应急电源\t已完成',
      '3\t防汛物资储备不足\t补充应急电源\t已完成',
    ]);
  });

  test('goes on overleaf, however short its rest', () => {
    const pages = [page(1, [...head, ...row(1, 130), ...row(2, 170)]), page(2, [...row(3, 100)])];
    expect(read(...pages)).toHaveLength(4);
    expect(read(...pages).at(-1)).toBe('3\t防汛物资储备不足\t补充应急电源\t已完成');
  });

  test('is none where the lines of a page’s head have gaps of their own', () => {
    const site = [
      [run('某某县人民政府', 30, 40), run('星期三', 500, 40)],
      [run('首页', 30, 60), run('要闻', 80, 60), run('公开', 130, 60)],
      [run('来源：本站', 200, 80), run('字号：大', 330, 80)],
    ].flat();
    expect(rebuildText([page(1, site)]).paragraphs.every((paragraph) => paragraph.cells === undefined)).toBe(true);
  });
});

describe('items', () => {
  test('begin where their numbers hang, behind a full line too', () => {
    const texts = [
      run('根据统一部署，巡察组反馈了巡察意见，现将情', 104, 100),
      run('况公布如下。', 80, 120),
      run('1.甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥甲', 56, 140),
      run('亥完。', 80, 160),
      run('（1）甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌。', 56, 180),
      run('2.甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥甲', 56, 200),
      run('亥完。', 80, 220),
    ];
    expect(read(page(1, texts)).map((text) => text.slice(0, 3))).toEqual(['根据统', '1.甲', '（1）', '2.甲']);
  });
});

describe('what a browser prints around an article', () => {
  const article = Array.from({ length: 6 }, (_, index) => run(`${FULL}${FULL.slice(0, 8)}`, 170, 200 + 20 * index));
  const menu = ['栏目导航', '通知公告', '政策文件', '巡察整改', '财政预算'].map((entry, index) =>
    run(entry, 40, 206 + 18 * index, 9),
  );
  const margins = [run('11/24/26, 1:41 PM', 24, 22, 8), run('https://example.invalid/a.html', 24, 825, 8)];

  test('is furniture: the menu beside it, the date above it, the address below it', () => {
    const { paragraphs, furniture } = rebuildText([page(1, [...article, ...menu, ...margins])]);
    expect(paragraphs).toHaveLength(1);
    expect(furniture).toHaveLength(7);
  });

  test('is text where it is set as large as the text', () => {
    const large = menu.map((entry) => ({ ...entry, fontSize: 12 }));
    expect(rebuildText([page(1, [...article, ...large])]).furniture).toEqual([]);
  });
});
