import fc from 'fast-check';
import { stripVTControlCharacters } from 'node:util';
import { buildTable, measureWidth, wrapText } from '../../../src/cli/index.js';

const texts = fc.string({ unit: fc.constantFrom('整', '改', '。', '《', 'a', '7', ' ', '“', '𠮷', '\n') });

describe('wrapText', () => {
  it('counts Chinese as two columns', () => {
    expect(['整改', 'a7', '（一）', '𠮷'].map(measureWidth)).toEqual([4, 2, 6, 2]);
    expect(wrapText('整改进展a情况', 5)).toBe('整改\n进展a\n情况');
  });

  it('keeps words and dates together where they fit', () => {
    expect(wrapText('时限推迟 2024-05-31 → 2024-08-31', 22)).toBe('时限推迟 2024-05-31 → \n2024-08-31');
    expect(wrapText('incomprehensible', 6)).toBe('incomp\nrehens\nible');
  });

  it('loses nothing and keeps every line within its width', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 20 }), (text, columns) => {
        const lines = wrapText(text, columns).split('\n');
        expect(lines.join('')).toBe(text.replaceAll('\n', ''));
        for (const line of lines) expect(measureWidth(line)).toBeLessThanOrEqual(columns);
      }),
    );
  });
});

describe('buildTable', () => {
  it('gives columns without a width what the others leave', () => {
    const table = buildTable([{ heading: '号', width: 4 }, { heading: '问题' }], [['1', '整改'.repeat(30)]], {
      columns: 40,
    });
    for (const line of table.split('\n')) expect(measureWidth(line)).toBe(40);
  });

  it('colours line by line, only where told to, and no cell wider for it', () => {
    const rows = [['1', { text: '整改'.repeat(30), tone: 'bad' }]] as const;
    const columns = [{ heading: '号', width: 4 }, { heading: '问题' }];
    const [plain, coloured] = [false, true].map((colour) => buildTable(columns, rows, { columns: 40, colour }));
    expect(plain).not.toContain('\u001B');
    expect(stripVTControlCharacters(coloured ?? '')).toBe(plain);
    const lines = (coloured ?? '').split('\n').filter((line) => line.includes('整改'));
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).toMatch(/ \u001B\[31m(?:整|改)+\u001B\[39m\s*│$/u);
  });
});
