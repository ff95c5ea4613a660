import { isSpace, joinLines } from '../../../src/readers/page/lines/join-text.js';
import { measureMarker } from '../../../src/readers/page/lines/outline-marker.js';
import { restoreIdeographs } from '../../../src/readers/page/lines/restore-ideographs.js';

describe('spaces', () => {
  test.each([
    ['年', '2', 0.25, false],
    ['2', '年', 0.5, true],
    ['公', '开', 0.1, false],
    ['公', '开', 0.25, true],
    ['a', 'b', 0.2, true],
    ['|', '序', 0.25, true],
    ['0', '%', 0.3, false],
  ] as const)('%s%s at a gap of %d', (before, after, gap, expected) => {
    expect(isSpace(before, after, gap)).toBe(expected);
  });

  test('between lines: Latin words only', () => {
    expect([joinLines('整', '改'), joinLines('20', '23'), joinLines('see', 'page')]).toEqual(['', '', ' ']);
  });
});

test('markers are known, figures are none', () => {
  const marked = [
    '一、整改',
    '（一）关于',
    '1.工程',
    '1、工程',
    '（1）清理',
    '(1)清理',
    '①清理',
    '一是清理',
    '第一、清理',
  ];
  expect(marked.map(measureMarker).every((length) => length > 0)).toBe(true);
  expect(['1.2亿元', '2023年', '一方面', '整改'].map(measureMarker)).toEqual([0, 0, 0, 0]);
});

test('radicals become the characters they stand for, nothing else changes', () => {
  expect(restoreIdeographs('⻓期⼈⼾ ⻅：ＡＢ（1）①')).toBe('长期人户 见：ＡＢ（1）①');
});
