import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCompoundStream, readDoc } from '../../../src/readers/doc/index.js';
import { listDocParagraphs } from '../../../src/readers/doc/list-doc-paragraphs.js';
import { createCompoundFile } from '../../support/defect-fixtures.js';

const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, '../../../fixtures/forms/table.doc')));

/** The document with one 16-bit word of its header changed. */
function editHeader(offset: number, change: (value: number) => number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer, findCompoundStream(copy, 'WordDocument'));
  view.setUint16(offset, change(view.getUint16(offset, true)), true);
  return copy;
}

describe('readDoc', () => {
  test('keeps table rows as rows', async () => {
    const { paragraphs } = await readDoc(bytes);
    const cells = paragraphs.map((each) => each.cells?.map((cell) => each.text.slice(cell.start, cell.end)));
    expect(cells[0]).toBeUndefined();
    expect(cells[3]).toEqual(['2', '河湖长制落实有差距', '清理河道垃圾', '正在整改']);
    expect(cells[4]).toEqual(['', '', '拆除违建4处', '已完成']);
    expect(paragraphs.at(-1)?.table).toBeUndefined();
  });

  test.each<[string, string, Uint8Array]>([
    ['a password-protected document', 'encrypted-file', editHeader(0x0a, (flags) => flags | 0x0100)],
    ['a document of Word 95', 'unsupported-format', editHeader(0x02, () => 0x0068)],
    ['a stream that is no Word document', 'unsupported-format', editHeader(0, () => 0)],
    ['a truncated document', 'corrupt-file', bytes.subarray(0, 4096)],
    ['sectors that run in a circle', 'corrupt-file', createCircle()],
    ['a document without its tables', 'corrupt-file', createCompoundFile({ WordDocument: header() })],
  ])('refuses %s', async (_, code, damaged) => {
    await expect(readDoc(damaged)).rejects.toMatchObject({ name: 'UnreadableError', code });
  });
});

/** The beginning of a sound WordDocument stream, and nothing it points at. */
function header(): Uint8Array {
  const start = findCompoundStream(bytes, 'WordDocument') ?? 0;
  return bytes.slice(start, start + 4096);
}

/** The document with its second and third sector following each other for ever. */
function createCircle(): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const table = (view.getUint32(76, true) + 1) * 512;
  view.setUint32(table + 4, 2, true);
  view.setUint32(table + 8, 1, true);
  return copy;
}

describe('listDocParagraphs', () => {
  test('a cell of several paragraphs is one cell; tables are told apart', () => {
    const paragraphs = listDocParagraphs('前\n序号\t措施\t\n1\t甲\n乙\t\n中\t间\n文\nA\tB\t\n');
    expect(paragraphs.map((each) => [each.text, each.table])).toEqual([
      ['前', undefined],
      ['序号\t措施', 0],
      ['1\t甲\n乙', 0],
      ['中\t间', undefined],
      ['文', undefined],
      ['A\tB', 1],
    ]);
  });

  test('a row the body ends in the middle of loses no text', () => {
    expect(listDocParagraphs('A\tB\t\n丙\t丁').map((each) => each.text)).toEqual(['A\tB', '丙\t丁']);
  });
});
