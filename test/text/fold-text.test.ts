import { foldText } from '../../src/text/index.js';

test('pictures of symbol fonts that lost their font are folded to what they look like, one for one', () => {
  expect(foldText('\uf06c补齐记录')).toBe('●补齐记录');
  expect(foldText('\uf0b7\uf0d8\uf0fe')).toBe('•➢☑');
  // A private character nobody agreed upon stays.
  expect(foldText('\ue5d2')).toBe('\ue5d2');
});
