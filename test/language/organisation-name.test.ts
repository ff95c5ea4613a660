import { isOrganisationName } from '../../src/language/index.js';

describe('isOrganisationName', () => {
  it.each([
    '中共某市交通运输局党组',
    '中共某县某镇委员会',
    '某市生态环境保护督察整改工作领导小组办公室',
    '某省审计厅',
    '某某集团有限公司',
    '某某职业技术学院',
    '某市人民医院',
    '某市住房公积金管理中心党组',
    '中共某街道工作委员会',
    '某县人民政府(代章)',
    '某市公安局交通警察支队',
  ])('knows %s', (name) => {
    expect(isOrganisationName(name)).toBe(true);
  });

  it.each([
    '2023年5月10日',
    '一、强化领导小组',
    '加强党委',
    '根据部署,成立领导小组',
    '整改工作基本情况',
    '局',
    '关于某局党组',
    '问题:理论学习不深入',
  ])('does not take %s for a name', (text) => {
    expect(isOrganisationName(text)).toBe(false);
  });
});
