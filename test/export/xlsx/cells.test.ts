import { estimateHeight, fitCell } from '../../../src/export/xlsx/cells.js';

describe('a cell', () => {
  it('that is too long is cut between characters, and says so', () => {
    const cell = fitCell('𠮷'.repeat(20_000));
    expect(cell.length).toBeLessThanOrEqual(32_767);
    expect(cell).toMatch(/𠮷……（超出单元格上限，已截断）$/u);
    expect(cell.isWellFormed()).toBe(true);
  });

  it('of the greatest length is left whole', () => {
    expect(fitCell('长'.repeat(32_767))).toBe('长'.repeat(32_767));
  });

  it('holds no control character and no half of a pair', () => {
    expect(fitCell('a\u0000\u000Bb\uD842c\r\nd')).toBe('ab\uFFFDc\nd');
  });
});

describe('the height of a row', () => {
  it.each([
    ['one line', '十'.repeat(10), 20, 1],
    ['a line that is full', '十'.repeat(20), 20, 2],
    ['a closing mark that takes its neighbour to the next line', `${'十'.repeat(10)}。`, 20, 2],
    ['lines of its own', '一\n二\n三', 20, 3],
    ['narrow letters', 'a'.repeat(20), 20, 1],
  ])('%s', (_name, text, width, lines) => {
    expect(estimateHeight([text], [width])).toBe(lines * 14 + 4);
  });

  it('is that of the tallest cell, and no more than a spreadsheet takes', () => {
    expect(estimateHeight(['一', '一\n二', 3], [10, 10, 10])).toBe(2 * 14 + 4);
    expect(estimateHeight(['一\n'.repeat(99)], [10])).toBe(409);
  });
});
