import { findClearTurn, findTurn } from '../../../src/notice/issue/find-turn.js';
import { learnedGrams } from '../../../src/notice/reading/index.js';

const cut = (text: string, fewest = 1, usual: number | null = null): string =>
  text.slice(0, findTurn(text, learnedGrams, { from: 0, fewest, usual }));

describe('findTurn', () => {
  it('parts a problem from what was done about it', () => {
    expect(cut('台账不全,底数不清。建立台账3本,逐户核对,补录信息210条。')).toBe('台账不全,底数不清。');
  });

  it('keeps a second sentence that finds fault', () => {
    expect(cut('管理混乱,存在隐患。检查流于形式,问题长期未解决。召开会议2次,完善制度3项。')).toBe(
      '管理混乱,存在隐患。检查流于形式,问题长期未解决。',
    );
  });

  it('turns at a dash, and at a state', () => {
    expect(cut('防护罩缺失--当日停机补装防护罩3座')).toBe('防护罩缺失');
    expect(cut('防护罩缺失。已完成整改。补装防护罩3座,停机检修。')).toBe('防护罩缺失。');
  });

  it('turns where the records around it turn', () => {
    expect(cut('甲。乙。丙。', 1, 2)).toBe('甲。乙。');
  });

  it('leaves a text whole where lines below account for it and nothing in it is clearly done', () => {
    const text = '责任不清。部分单位没有落实。';
    expect(findClearTurn(text, learnedGrams, { from: 0, fewest: 1 })).toBe(text.length);
  });
});
