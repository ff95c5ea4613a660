import { findOwnLabels } from '../../../src/notice/words/find-own-labels.js';
import { measureCounter } from '../../../src/notice/words/find-counters.js';
import { toLines } from '../../support/read-text.js';

const wordsOf = (lines: readonly string[]) => {
  const [line] = toLines(lines);
  if (line === undefined) throw new Error('no line');
  return line.words;
};

describe('labels a notice made for itself', () => {
  const records = [
    '体检所见：台账缺失，底数不清。',
    '靶向处置：建立台账3本，逐户核对。',
    '销账成色：已销号',
    '体检所见：巡查不到位，记录造假。',
    '靶向处置：更换巡查员2名，加装打卡点12处。',
    '销账成色：正在整改',
    '体检所见：资金闲置，项目进展滞后。',
    '靶向处置：收回资金40万元，调整项目2个。',
    '销账成色：已销号',
  ];

  it('are told by their values: states, faults, what was done', () => {
    expect(Object.fromEntries(wordsOf(records).labels)).toEqual({
      体检所见: 'problem',
      靶向处置: 'measure',
      销账成色: 'progress',
    });
  });

  it('may be parted from their text by a space alone', () => {
    const spaced = records.map((line) => line.replace('：', '　'));
    expect(wordsOf(spaced).labels.get('体检所见')).toBe('problem');
  });

  it('recur: what stands twice is no field', () => {
    expect(wordsOf(records.slice(0, 6)).labels.size).toBe(0);
  });

  it('are none of the values that recur', () => {
    const states = ['甲村', '已办结', '乙村', '已办结', '丙村', '已办结'];
    expect(findOwnLabels(toLines(states), { marks: new Map(), grams: new Map() }).has('已办结')).toBe(false);
  });
});

describe('marks a notice defines', () => {
  it('are read from a sentence that defines several', () => {
    const { marks } = wordsOf(['下表中绿灯为已整改到位，黄灯为正在整改，红灯为到期没有办完。']);
    expect([marks.get('绿灯'), marks.get('黄色'), marks.get('红')]).toEqual([
      'completed',
      'inProgress',
      'notCompleted',
    ]);
  });

  it('may follow a comma one after the other, or stand before a gloss in brackets', () => {
    const listed = wordsOf([
      '进展以颜色标示：绿色，已完成整改；蓝色，已完成整改，转入长期坚持；红色，未完成整改。',
    ]).marks;
    expect(listed.get('蓝色')).toBe('completedOngoing');
    expect(wordsOf(['9条落地（即改完并经复核），3条在途（即正在整改）。']).marks.get('在途')).toBe('inProgress');
  });

  it('may be stretches of percentages', () => {
    const { percents } = wordsOf(['完成度60%至99%为正在推进，不足60%为尚未完成整改。']);
    expect(percents).toEqual([
      { from: 60, to: 99, status: 'inProgress' },
      { from: 0, to: 59, status: 'notCompleted' },
    ]);
  });

  it('are none where nothing says so', () => {
    expect(wordsOf(['绿色是本县的底色，红色是本县的血脉。']).marks.size).toBe(0);
  });
});

describe('nouns a notice numbers its records with', () => {
  it('are those that count from one', () => {
    const { counters } = wordsOf([
      '积案一',
      '群众反映道路破损。',
      '积案二',
      '群众反映噪声。',
      '积案三',
      '群众反映欠薪。',
    ]);
    expect([...counters]).toEqual(['积案']);
    expect(measureCounter('积案二', counters)).toBe(3);
    expect(measureCounter('积案多年未决', counters)).toBe(0);
  });

  it('are none that stand with one number now and then', () => {
    expect(wordsOf(['项目一', '甲', '项目五', '乙', '项目一', '丙']).counters.size).toBe(0);
  });
});
