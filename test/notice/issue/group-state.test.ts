import { readGroupState } from '../../../src/notice/issue/index.js';

describe('readGroupState', () => {
  it.each([
    ['以上5个问题均已整改到位。', 'completed', 5],
    ['本方面三个问题均正在整改。', 'inProgress', 3],
    ['截至6月底,上述事项均已完成整改。', 'completed', null],
  ])('%s', (text, status, count) => {
    expect(readGroupState(text)).toMatchObject({ status, count });
  });

  it.each(['以上问题的整改由办公室牵头。', '该问题已整改到位。', '对上述问题均约谈了责任人。'])(
    '%s says none',
    (text) => {
      expect(readGroupState(text)).toBeNull();
    },
  );

  it('quotes the state alone', () => {
    const text = '以上5个问题均已整改到位。';
    const found = readGroupState(text);
    expect(text.slice(found?.start, found?.end)).toBe('均已整改到位');
  });
});
