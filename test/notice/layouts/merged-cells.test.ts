import { readNotice } from '../../../src/pipeline.js';
import type { NoticeRecord } from '../../../src/notice/index.js';
import { createDocx, paragraph } from '../../support/docx-package.js';

/** A cell of a test's table: its text, how many columns and rows it takes; `null` where one from above goes on. */
interface TestCell {
  readonly text: string;
  readonly columns?: number;
  readonly rows?: number;
}
type TestRow = readonly (TestCell | string | null)[];
type Part = string | readonly TestRow[];

const toCell = (cell: TestCell | string): TestCell => (typeof cell === 'string' ? { text: cell } : cell);

function writeHtml(parts: readonly Part[]): Uint8Array {
  const cells = (row: TestRow): string =>
    row
      .flatMap((cell) => (cell === null ? [] : [toCell(cell)]))
      .map(({ text, columns = 1, rows = 1 }) => `<td colspan="${columns}" rowspan="${rows}">${text}</td>`)
      .join('');
  const body = parts.map((part) =>
    typeof part === 'string'
      ? `<p>${part}</p>`
      : `<table>${part.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`,
  );
  return new TextEncoder().encode(`<html><meta charset="utf-8"><body>${body.join('')}</body></html>`);
}

function writeDocx(parts: readonly Part[]): Uint8Array {
  const cell = (each: TestCell | string | null): string => {
    const { text, columns = 1, rows = 1 } = each === null ? { text: '', rows: 0 } : toCell(each);
    const merge = rows === 0 ? '<w:vMerge/>' : rows > 1 ? '<w:vMerge w:val="restart"/>' : '';
    return `<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/>${merge}</w:tcPr>${paragraph(text)}</w:tc>`;
  };
  const body = parts.map((part) =>
    typeof part === 'string'
      ? paragraph(part)
      : `<w:tbl>${part.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`,
  );
  return createDocx({ body: body.join('') });
}

const formats: readonly (readonly [string, (parts: readonly Part[]) => Promise<NoticeRecord>])[] = [
  ['HTML', (parts) => readNotice(writeHtml(parts), 'notice.html')],
  ['DOCX', (parts) => readNotice(writeDocx(parts), 'notice.docx')],
];

const title = '南浔口镇党委关于县委巡察反馈问题整改情况的公示';
const head: TestRow = ['序号', '存在问题', '整改措施', '完成情况', '责任单位', '完成时限'];

describe.each(formats)('merged cells in %s', (_, read) => {
  test('a unit, a state, a time limit merged downwards holds for every row it spans, each at its one place', async () => {
    const { issues, coverage } = await read([
      title,
      [
        head,
        ['1', '学习计划未落实', '补学4次。', { text: '已完成', rows: 2 }, { text: '党政办', rows: 3 }, '2024年3月底'],
        ['2', '台账缺失', '补登台账12条。', null, null, { text: '2024年6月底', rows: 2 }],
        ['3', '公章管理不严', '印发制度1项。', '正在整改', null, null],
      ],
    ]);
    expect(issues.map(({ status, responsible, deadline }) => [status, responsible, deadline])).toEqual([
      ['completed', ['党政办'], '2024年3月底'],
      ['completed', ['党政办'], '2024年6月底'],
      ['inProgress', ['党政办'], '2024年6月底'],
    ]);
    expect(issues[1]?.statusSpan).toEqual(issues[0]?.statusSpan);
    expect(issues.map(({ measures }) => measures.map(({ text }) => text))).toEqual([
      ['补学4次。'],
      ['补登台账12条。'],
      ['印发制度1项。'],
    ]);
    expect(coverage.unassigned).toEqual([]);
  });

  test('one problem over several rows is one issue with their measures, as far as the measure that lags', async () => {
    const { issues } = await read([
      title,
      [
        head,
        [
          { text: '1', rows: 2 },
          { text: '村级账目公开不及时', rows: 2 },
          '公开账目9个村。',
          '已完成',
          '财政所',
          '2月底',
        ],
        [null, null, '其余2个村限期公开。', '正在推进', '财政所', '5月底'],
        ['2', '防汛物资不足', '补充编织袋3000条。', '已完成', '应急办', '6月底'],
      ],
    ]);
    expect(
      issues.map(({ marker, status, statusLabel, responsible }) => [marker, status, statusLabel, responsible]),
    ).toEqual([
      ['1', 'inProgress', '正在推进', ['财政所']],
      ['2', 'completed', '已完成', ['应急办']],
    ]);
    expect(issues[0]?.measures.map(({ text }) => text)).toEqual(['公开账目9个村。', '其余2个村限期公开。']);
  });

  test('names over two rows, names of groups included', async () => {
    const { issues } = await read([
      title,
      [
        [
          { text: '序号', rows: 2 },
          { text: '反馈情况', columns: 2 },
          { text: '整改情况', columns: 2 },
          { text: '备注', rows: 2 },
        ],
        [null, '类别', '反映问题', '整改举措', '整改状态', null],
        ['1', '党建', '主题党日走过场', '重开主题党日3次。', '已完成', ''],
      ],
    ]);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ statement: '主题党日走过场', status: 'completed' });
    expect(issues[0]?.measures.map(({ text }) => text)).toEqual(['重开主题党日3次。']);
  });

  test('a finding merged over several problems describes each of them', async () => {
    const { issues } = await read([
      title,
      [
        ['序号', '反馈意见', '具体问题', '整改措施', '完成情况'],
        ['1', { text: '基层党建薄弱', rows: 2 }, '支部换届超期', '完成换届2个。', '已完成'],
        ['2', null, '党员档案缺失', '补齐档案14份。', '已完成'],
      ],
    ]);
    expect(issues.map(({ statement, fields }) => [statement, fields.map(({ text }) => text)])).toEqual([
      ['支部换届超期', ['基层党建薄弱']],
      ['党员档案缺失', ['基层党建薄弱']],
    ]);
  });

  test('rows over the full width: title and preamble above the names, headings among the issues, the signature below', async () => {
    const wide = (text: string): TestRow => [{ text, columns: 4 }];
    const record = await read([
      [
        wide(title),
        wide('县委第三巡察组反馈问题2个，已完成1个，正在整改1个。'),
        wide('填报单位：南浔口镇党委'),
        ['序号', '存在问题', '整改措施', '完成情况'],
        wide('一、党的领导方面'),
        ['1', '学习不深入', '补学4次。', '已完成'],
        wide('二、党的建设方面'),
        ['2', '换届超期', '完成换届2个。', '正在整改'],
        wide('南浔口镇党委'),
        wide('2024年4月8日'),
      ],
    ]);
    expect(record).toMatchObject({ title, issuer: '南浔口镇党委', publishedDate: '2024-04-08' });
    expect(record.declared).toMatchObject({ total: 2, completed: 1, inProgress: 1 });
    expect(record.sections.map(({ title }) => title)).toEqual(['党的领导方面', '党的建设方面']);
    expect(record.issues.map(({ sectionId }) => sectionId)).toEqual(['s1', 's2']);
    expect(record.coverage.unassigned).toEqual([]);
  });

  test('one form an issue, its fields side by side, a name merged over two rows', async () => {
    const form = (problem: string, state: string): readonly TestRow[] => [
      ['反馈问题', { text: problem, columns: 3 }],
      [
        { text: '整改措施', rows: 2 },
        { text: '建立台账1本。', columns: 3 },
      ],
      [null, { text: '培训人员20名。', columns: 3 }],
      ['责任单位', '财政所', '整改时限', '2024年5月底'],
      ['整改状态', { text: state, columns: 3 }],
    ];
    const { issues } = await read([
      title,
      form('账目公开不及时', '已完成'),
      '以下为第二项。',
      form('物资登记不全', '正在推进'),
    ]);
    expect(
      issues.map(({ statement, status, responsible, deadline }) => [statement, status, responsible, deadline]),
    ).toEqual([
      ['账目公开不及时', 'completed', ['财政所'], '2024年5月底'],
      ['物资登记不全', 'inProgress', ['财政所'], '2024年5月底'],
    ]);
    expect(issues[0]?.measures.map(({ text }) => text)).toEqual(['建立台账1本。', '培训人员20名。']);
  });

  test('problems that carry their number, a state under 整改成效', async () => {
    const { issues } = await read([
      title,
      [
        ['存在问题', '整改措施', '整改成效'],
        ['1.学习不深入', '补学4次。', '已完成'],
        ['2.档案不规范', '补档12份。', '正在推进'],
      ],
    ]);
    expect(issues.map(({ marker, statement, status }) => [marker, statement, status])).toEqual([
      ['1.', '学习不深入', 'completed'],
      ['2.', '档案不规范', 'inProgress'],
    ]);
    expect(issues.map(({ measures }) => measures.length)).toEqual([1, 1]);
  });

  test('是 and 否 beside each of several measures', async () => {
    const { issues } = await read([
      title,
      [
        ['序号', '反馈意见', '整改措施', '是否完成'],
        [{ text: '1', rows: 2 }, { text: '学习不深入', rows: 2 }, '制定计划', '是'],
        [null, null, '开展研讨', '否'],
      ],
    ]);
    expect(issues[0]).toMatchObject({ statusLabel: '否', status: 'notCompleted' });
    expect(issues[0]?.measures.map(({ text }) => text)).toEqual(['制定计划', '开展研讨']);
  });

  test('a problem over the whole width above its fields', async () => {
    const fields = (measure: string, state: string): readonly TestRow[] => [
      [{ text: '整改情况', rows: 2 }, '整改措施', measure],
      [null, '完成情况', state],
      ['责任领导', { text: '周晚', columns: 2 }],
    ];
    const { issues, sections } = await read([
      title,
      [
        [{ text: '1.学习不深入', columns: 3 }],
        ...fields('补学4次。', '已完成'),
        [{ text: '2.档案不规范', columns: 3 }],
        ...fields('补档12份。', '正在推进'),
      ],
    ]);
    expect(issues.map(({ marker, statement, status }) => [marker, statement, status])).toEqual([
      ['1.', '学习不深入', 'completed'],
      ['2.', '档案不规范', 'inProgress'],
    ]);
    expect(sections).toEqual([]);
  });

  test('a number over the whole width above the fields of a problem', async () => {
    const form = (number: string, problem: string): readonly TestRow[] => [
      [{ text: number, columns: 2 }],
      ['反馈问题', problem],
      ['整改举措', '补学4次。'],
      ['整改结果', '已完成'],
    ];
    const { issues } = await read([title, [...form('问题一', '学习不深入'), ...form('问题二', '研讨走过场')]]);
    expect(issues.map(({ marker, statement }) => [marker, statement])).toEqual([
      ['问题一', '学习不深入'],
      ['问题二', '研讨走过场'],
    ]);
  });

  test('a ledger cut in two goes on under the same names', async () => {
    const { issues } = await read([
      title,
      [
        ['序号', '存在问题', '整改措施', '完成情况'],
        ['1', '学习不深入', '补学4次。', '已完成'],
      ],
      [['2', '档案不规范', '补档12份。', '正在推进']],
    ]);
    expect(issues.map(({ marker, status }) => [marker, status])).toEqual([
      ['1', 'completed'],
      ['2', 'inProgress'],
    ]);
  });
});
