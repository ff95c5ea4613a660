import { readNotice } from '../../src/pipeline.js';

/** Forms a second reader's notices showed the rules did not know: each is told here in its smallest example. */
const read = (...lines: readonly string[]) => readNotice(new TextEncoder().encode(lines.join('\n')), 'notice.txt');

describe('forms met in notices written blind', () => {
  it('takes the status from the line below the head, and the head for the whole problem', async () => {
    const { issues } = await read(
      '一、预算执行方面',
      '1.关于预算编制不细化的问题。有8个项目共3,260万元未细化到单位。',
      '已整改。8个项目全部细化。印发编制规程。',
      '2.关于资金下达不及时的问题。11笔资金超过规定时限下达。',
      '部分整改。已下达9笔。',
    );
    expect(issues.map(({ status, statusLabel }) => [status, statusLabel])).toEqual([
      ['completed', '已整改'],
      ['inProgress', '部分整改'],
    ]);
    expect(issues[0]?.statement).toBe('关于预算编制不细化的问题。有8个项目共3,260万元未细化到单位');
    expect(issues[0]?.measures.map(({ text }) => text)).toEqual(['8个项目全部细化。印发编制规程。']);
  });

  it('takes a status stated in the last sentence of a measure', async () => {
    const { issues } = await read(
      '一、履职方面',
      '1.关于档案管理不规范问题。',
      '补充档案39份。目前，该问题已整改到位。',
      '2.关于采购程序不规范问题。',
      '修订采购办法。目前，该问题正在整改。',
    );
    expect(issues.map(({ status }) => status)).toEqual(['completed', 'inProgress']);
    expect(issues[0]?.measures).toHaveLength(1);
  });

  it('reads the whole notice’s totals above the chapters, not a chapter’s own', async () => {
    const { declared } = await read(
      '一、整改工作情况',
      '审计查出16项具体问题。截至11月底，已整改12项，正在整改4项。',
      '二、整改情况',
      '（一）预算方面。问题4项，部分整改1项，已整改3项。',
      '1.关于预算编制不细化的问题。',
      '整改情况：已整改。',
    );
    expect(declared).toMatchObject({ total: 16, completed: 12, inProgress: 4 });
  });

  it('takes the sum of the quarters for the completed share', async () => {
    const { declared } = await read(
      '反馈的18个问题，截至三季度末已完成11个；四季度新完成3个，截至12月31日累计完成14个，正在推进4个。',
      '1.台账不全。',
      '整改情况：已完成。',
    );
    expect(declared).toMatchObject({ total: 18, completed: 14, inProgress: 4 });
  });

  it('leaves what the body itself looks ahead to out of the last issue', async () => {
    const { issues, coverage } = await read(
      '1.台账不全。',
      '整改情况：已完成。补登台账12条。',
      '2.审批不严。',
      '整改情况：已完成。约谈2人。',
      '下一步，我委将举一反三，持续巩固整改成果。',
    );
    expect(issues[1]?.measures.map(({ text }) => text)).toEqual(['约谈2人。']);
    expect(coverage.unassigned).toEqual([]);
  });

  it('joins lines wrapped at a number of characters, over a page’s end', async () => {
    const { issues } = await read(
      '　　1.理论学习计划性不强，年度计划未明确研讨主题，有',
      '2次以文件传阅代替集中研讨，部分成员未按时参加学习，',
      '记录不全。',
      '　　整改进展情况：已完成。',
      '　　（1）修订中心组学习规则，明确每季度专题研讨不少于',
      '1次，由主要负责人审定研讨主题，并按月核查学习档案，',
      '— 1 —',
      '通报结果。',
    );
    expect(issues).toHaveLength(1);
    expect(issues[0]?.statement).toContain('有2次以文件传阅代替集中研讨，部分成员未按时参加学习，记录不全');
    expect(issues[0]?.measures.map(({ text }) => text.slice(-5))).toEqual(['通报结果。']);
  });

  it('reads an article set for a phone: ornamental numbers, ticked measures, the status below them', async () => {
    const { sections, issues, coverage } = await read(
      '01',
      '联系服务群众方面',
      '▶ 问题一：热线答复不及时',
      '✅ 增设坐席4个',
      '✅ 制定答复时限表1份',
      '整改进度：已完成',
      '02',
      '作风建设方面',
      '▶ 问题二：考勤流于形式',
      '✅ 抽查考勤9次',
      '整改进度：正在推进',
    );
    expect(sections.map(({ title }) => title)).toEqual(['联系服务群众方面', '作风建设方面']);
    expect(issues.map(({ statement, status }) => [statement, status])).toEqual([
      ['热线答复不及时', 'completed'],
      ['考勤流于形式', 'inProgress'],
    ]);
    expect(issues.map(({ measures }) => measures.map(({ text }) => text))).toEqual([
      ['增设坐席4个', '制定答复时限表1份'],
      ['抽查考勤9次'],
    ]);
    expect(coverage.unassigned).toEqual([]);
  });

  it('takes 01 for a row of a table printed one cell a line', async () => {
    const { issues } = await read(
      ...['序号', '存在问题', '整改措施', '整改情况'],
      ...['01', '台账不全', '补录台账12条', '已完成'],
      ...['02', '审批不严', '重新审批3件', '正在整改'],
    );
    expect(issues.map(({ marker, statement, status }) => [marker, statement, status])).toEqual([
      ['01', '台账不全', 'completed'],
      ['02', '审批不严', 'inProgress'],
    ]);
  });

  it('counts what goes on as a long-term task', async () => {
    const { declared } = await read(
      '截至7月底，26个具体问题中，14个问题已经整改完成，12个问题作为长期任务取得阶段性成效。',
      '1.台账不全。',
      '整改情况：已完成。',
    );
    expect(declared).toMatchObject({ total: 26, completed: 14, longTerm: 12 });
  });

  it('reads a title whose first line is the body alone', async () => {
    const { title, issues } = await read(
      '青禾县卫生健康局党组',
      '巡察反馈问题整改台账',
      '一、反馈问题整改情况',
      '1.药品采购监管不严。',
      '整改情况：已完成。线下采购比例降至2.1%。',
    );
    expect([title, issues.length]).toEqual(['青禾县卫生健康局党组巡察反馈问题整改台账', 1]);
  });

  it('reads a title broken behind the place and the inspection, not the name of a site above one', async () => {
    const body = ['一、整改情况', '1.河道保洁不到位。', '整改情况：已完成。清理河道3公里。'];
    const broken = await read('澄湖市贯彻落实省级生态环境保护督察', '反馈问题整改销号公示', ...body);
    const site = await read('澄湖市巡察整改专栏', '中共澄湖市水利局党组关于巡察整改进展情况的通报', ...body);
    expect([broken.title, site.title]).toEqual([
      '澄湖市贯彻落实省级生态环境保护督察反馈问题整改销号公示',
      '中共澄湖市水利局党组关于巡察整改进展情况的通报',
    ]);
  });

  it('knows an entry of a table of contents that fills its line', async () => {
    const { issues } = await read(
      '青禾县水务局关于巡察整改进展情况的通报',
      '目录',
      '一、水费征缴不到位……1',
      '二、项目管理粗放，变更签证不规范，结算审核不严的问题12',
      '一、水费征缴不到位',
      '整改情况：已完成。追缴水费3万元。',
      '二、项目管理粗放，变更签证不规范，结算审核不严的问题',
      '整改情况：已完成。修订办法1项。',
    );
    expect(issues.map(({ measures }) => measures.length)).toEqual([1, 1]);
  });
});
