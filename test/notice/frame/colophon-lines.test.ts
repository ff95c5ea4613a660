import { readNotice } from '../../../src/pipeline.js';

const read = (...lines: readonly string[]) => readNotice(new TextEncoder().encode(lines.join('\n')), 'notice.txt');
const notice = [
  '中共柳林县粮食中心党组关于县委第二巡察组反馈意见整改进展情况的通报',
  '一、选人用人方面',
  '1.酝酿程序缺失。',
  '整改进展情况：已完成。',
  '（1）补做会议记录2份。',
  '二、财务管理方面',
  '1.白条入账。',
  '整改进展情况：正在整改。',
  '（1）追回1.2万元。',
];
const signature = ['中共柳林县粮食中心党组', '2024年1月5日'];
const measures = ['补做会议记录2份。', '追回1.2万元。'];

describe('a 版记 of plain lines', () => {
  it.each([
    ['抄送：县委巡察办，县纪委监委。', '柳林县粮食中心办公室      2024年1月8日印发'],
    ['抄送：县委巡察办，', '县纪委监委。', '柳林县粮食中心办公室', '2024年1月8日印发'],
    ['（此件公开发布）', '分送：各科室，各直属单位。', '柳林县粮食中心综合股　　2024年1月8日印发'],
    ['抄  送：县委巡察办。', '印发单位：柳林县粮食中心办公室', '印发日期：2024年1月8日', '共印30份'],
    ['柳林县粮食中心办公室2024年1月8日印发'],
    ['柳林县粮食中心办公室 二〇二四年一月八日印发', '— 4 —'],
  ])('neither signs nor belongs to an issue: %s', async (...colophon) => {
    const record = await read(...notice, ...signature, ...colophon);
    expect(record).toMatchObject({ issuer: signature[0], publishedDate: '2024-01-05' });
    expect(record.issues.flatMap((issue) => issue.measures.map(({ text }) => text))).toEqual(measures);
    expect(record.sections.map(({ title }) => title)).toEqual(['选人用人方面', '财务管理方面']);
    expect(record.coverage.unassigned).toEqual([]);
  });

  it('is no measure where nobody signs above it', async () => {
    const record = await read(...notice, '抄送：县委巡察办。', '柳林县粮食中心办公室 2024年1月8日印发');
    expect(record.issues.flatMap((issue) => issue.measures.map(({ text }) => text))).toEqual(measures);
    expect(record.publishedDate).toBe('2024-01-08');
  });

  it('is no measure of an annex it stands below', async () => {
    const annex = ['附件', '整改问题清单', '1.借款未清。', '整改进展情况：已完成。', '（1）收回3.4万元。'];
    const record = await read(
      ...notice,
      ...signature,
      ...annex,
      '抄送：县委巡察办。',
      '粮食中心办公室 2024年1月8日印发',
    );
    expect(record).toMatchObject({ issuer: signature[0], publishedDate: '2024-01-05' });
    expect(record.issues.at(-1)?.measures.map(({ text }) => text)).toEqual(['收回3.4万元。']);
  });

  it('does not begin with a measure that reports or copies something', async () => {
    const record = await read(...notice.slice(0, -1), '报送县审计局备案1份。', ...signature);
    expect(record.issues.at(-1)?.measures.map(({ text }) => text)).toEqual(['报送县审计局备案1份。']);
  });
});
