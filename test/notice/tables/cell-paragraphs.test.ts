import { readBlocks } from '../../support/build-table.js';

const head = ['序号', '存在问题', '整改措施', '完成情况'];

describe('numbered paragraphs of one cell', () => {
  it.each([
    ['restart in each', '（1）补登台账12条。\n（1）明确专人登记。', ['（1） 补登台账12条。', '（1） 明确专人登记。']],
    [
      'restart behind a series',
      '1.约谈2人。\n2.通报1次。\n1.修订制度。',
      ['1. 约谈2人。', '2. 通报1次。', '1. 修订制度。'],
    ],
    ['go on', '①清查库房。\n②处置旧物。', ['① 清查库房。', '② 处置旧物。']],
    ['count with letters', 'A.清查库房。\nB.处置旧物。', ['A. 清查库房。', 'B. 处置旧物。']],
  ])('are a measure each where they %s', (_, cell, measures) => {
    const { issues } = readBlocks(['石桥镇人民政府巡察整改台账', head, ['1', '台账不全', cell, '已完成']]);
    expect(issues[0]?.measures.map(({ marker, text }) => `${marker ?? '-'} ${text}`)).toEqual(measures);
  });

  it('take a number that begins a sentence for no marker', () => {
    const cell = '1.清查库房3处。\n1.2万元已退回。';
    const { issues } = readBlocks(['石桥镇人民政府巡察整改台账', head, ['1', '台账不全', cell, '已完成']]);
    expect(issues[0]?.measures).toHaveLength(1);
  });
});
