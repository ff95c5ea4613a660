import { findIssuerInTitle } from '../../../src/notice/inspection/find-issuer-in-title.js';
import { isOrganisationName } from '../../../src/notice/inspection/organisation-name.js';

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

describe('findIssuerInTitle', () => {
  it.each([
    ['中共某市水利局党组关于五届市委第一轮巡察整改进展情况的通报', '中共某市水利局党组'],
    ['中共某镇委员会关于区委巡察反馈问题整改台账的公示', '中共某镇委员会'],
    ['某县审计局落实县委巡察反馈意见整改情况的报告', '某县审计局'],
    ['某市人民政府关于2022年度审计查出问题整改情况的报告', '某市人民政府'],
    ['上级巡视:中共某大学委员会关于巡视整改进展情况的通报', '中共某大学委员会'],
    ['某省某市贯彻落实第二轮省级生态环境保护督察反馈意见整改进展清单', null],
    ['十三届市委第七轮巡察整改情况摘编', null],
    ['关于巡察整改情况的通报', null],
    ['某市卫生健康委员会党组巡察整改进展情况通报', '某市卫生健康委员会党组'],
    ['某市督察整改工作领导小组办公室关于整改情况的公示', '某市督察整改工作领导小组办公室'],
    ['整改台账', null],
  ])('reads %s', (title, issuer) => {
    expect(findIssuerInTitle(title)).toBe(issuer);
  });
});
