import ExcelJS from 'exceljs';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { followIssues, type FiledNotice } from '../../../src/comparison/index.js';
import { writeSeriesXlsx } from '../../../src/export/index.js';
import { makeNoticeRecord, type IssueDraft } from '../../support/make-notice-record.js';

/** The matrix of a series, a row an issue by its statement. */
async function readMatrix(notices: readonly FiledNotice[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const described = notices.map(({ id, record: { title, publishedDate } }) => ({ id, title, publishedDate }));
  const out = new PassThrough();
  const series = { title: '系列', notices: described, issues: followIssues(notices) };
  const [bytes] = await Promise.all([buffer(out), writeSeriesXlsx(series, out)]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  const rows = workbook.getWorksheet('跟踪矩阵')?.getRows(4, series.issues.length) ?? [];
  return new Map(
    rows.map((row) => {
      const cells = Array.from((row.values as (string | number | undefined)[]).slice(1), (value) =>
        String(value ?? ''),
      );
      return [cells[1] ?? '', cells];
    }),
  );
}

function notice(id: string, publishedDate: string | null, issues: readonly IssueDraft[]): FiledNotice {
  return { id, record: makeNoticeRecord({ publishedDate, sections: [{ title: '内部管理方面', issues }] }) };
}

const pipes: IssueDraft = { statement: '老旧燃气管道台账缺失', status: 'inProgress' };
const like = (kilometres: string, how: string): IssueDraft => ({
  statement: `东湖片区雨水管网${how}淤堵`,
  measures: [`清淤管道${kilometres}公里，疏通检查井3座。`],
});

describe('the workbook of a series', () => {
  it('names each status and where the issue stands', async () => {
    const rows = await readMatrix([
      notice('q1', '2024-03-31', [
        { statement: '公厕保洁频次不足', status: 'unknown' },
        { statement: '路灯熄灭报修无人接听', status: 'completed' },
        { ...pipes, deadlineDate: '2024-04-30' },
        { statement: '泵房值守空岗', status: null },
      ]),
      notice('q2', '2024-06-30', [
        { statement: '路灯熄灭报修无人接听', status: 'inProgress' },
        pipes,
        { statement: '泵房值守空岗', status: 'completed' },
      ]),
      notice('q3', '2024-09-30', [{ statement: '路灯熄灭报修无人接听', status: 'completed' }, pipes]),
    ]);
    const tell = (statement: string): readonly (string | undefined)[] => {
      const cells = rows.get(statement) ?? [];
      return [...cells.slice(3, 6), cells[10]];
    };
    expect(tell('公厕保洁频次不足')).toEqual(['不明', '', '', '未销号即消失']);
    expect(tell('路灯熄灭报修无人接听')).toEqual(['已完成', '正在整改', '已完成', '反复后销号']);
    expect(tell('老旧燃气管道台账缺失')).toEqual(['正在整改', '正在整改', '正在整改', '已逾期']);
    expect(tell('泵房值守空岗')).toEqual(['未列明', '已完成', '', '已销号']);
  });

  it('says where it is unsure which issue came back, and which other it may be', async () => {
    const rows = await readMatrix([
      notice('q1', '2024-03-31', [like('4.2', '长期'), pipes]),
      notice('q2', '2024-06-30', [pipes]),
      notice('q3', '2024-09-30', [pipes, like('5.1', '时常'), like('6.3', '反复')]),
    ]);
    const back = [like('5.1', '时常'), like('6.3', '反复')];
    const notes = back.map(({ statement }) => rows.get(statement)?.[11] ?? '');
    const [doubt] = notes.filter((note) => note !== '');
    expect(notes).toContain('');
    expect(doubt).toMatch(
      /^中断后再列（相似度0\.\d\d）；此前的问题也可能是“东湖片区雨水管网(时常|反复)淤堵”（0\.\d\d）$/u,
    );
  });
});
