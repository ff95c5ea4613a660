import type { NoticeRecord } from '../../../src/notice/index.js';
import { readBlocks } from '../../support/build-table.js';

const pathsOf = ({ sections, issues }: NoticeRecord): readonly string[] =>
  issues.map(({ sectionId, statement }) => {
    const titles: string[] = [];
    for (let id = sectionId; id !== null;) {
      const section = sections.find((one) => one.id === id);
      titles.unshift(section?.title ?? '');
      id = section?.parentId ?? null;
    }
    return [...titles, statement].join(' / ');
  });

describe('a column that sorts the problems beside it', () => {
  const head = ['序号', '问题类别', '具体问题', '整改措施', '完成情况'];

  it.each([
    ['merged', '^'],
    ['left empty', null],
  ])('heads the rows it spans where its cells are %s', (_, empty) => {
    const record = readBlocks([
      '柳林县粮食中心巡察整改台账',
      head,
      ['1', '选人用人方面', '酝酿程序缺失', '补做会议记录2份。', '已完成'],
      ['2', empty, '档案更新不及时', '补录36卷。', '已完成'],
      ['3', '财务管理方面', '白条入账', '追回1.2万元。', '正在整改'],
      ['4', empty, '往来款未清', '清理5笔。', '已完成'],
    ]);
    expect(pathsOf(record)).toEqual([
      '选人用人方面 / 酝酿程序缺失',
      '选人用人方面 / 档案更新不及时',
      '财务管理方面 / 白条入账',
      '财务管理方面 / 往来款未清',
    ]);
    expect(record.issues.flatMap(({ fields }) => fields)).toEqual([]);
    expect(record.coverage.unassigned).toEqual([]);
  });

  it('stands below a section row', () => {
    const record = readBlocks([
      '柳林县粮食中心巡察整改台账',
      head,
      ['一、巡察反馈问题'],
      ['1', '选人用人方面', '酝酿程序缺失', '补做会议记录2份。', '已完成'],
      ['2', '^', '档案更新不及时', '补录36卷。', '已完成'],
      ['二、专项检查问题'],
      ['3', '选人用人方面', '兼职未报备', '补报4人。', '已完成'],
    ]);
    expect(pathsOf(record)).toEqual([
      '巡察反馈问题 / 选人用人方面 / 酝酿程序缺失',
      '巡察反馈问题 / 选人用人方面 / 档案更新不及时',
      '专项检查问题 / 选人用人方面 / 兼职未报备',
    ]);
  });

  it('is a field of the issue where each row has a cell of its own', () => {
    const { sections, issues } = readBlocks([
      '柳林县粮食中心巡察整改台账',
      head,
      ['1', '选人用人', '酝酿程序缺失', '补做会议记录2份。', '已完成'],
      ['2', '财务管理', '白条入账', '追回1.2万元。', '正在整改'],
    ]);
    expect(sections).toEqual([]);
    expect(issues.map(({ fields }) => fields.map(({ text }) => text))).toEqual([['选人用人'], ['财务管理']]);
  });

  it('opens no second section where a page prints it again', () => {
    const record = readBlocks([
      '柳林县粮食中心巡察整改台账',
      head,
      ['1', '财务管理方面', '白条入账', '追回1.2万元。', '已完成'],
      ['2', '^', '往来款未清', '清理5笔。', '已完成'],
      ['3', '财务管理方面', '固定资产未登记', '登记18件。', '已完成'],
    ]);
    expect(record.sections.map(({ title }) => title)).toEqual(['财务管理方面']);
  });
});
