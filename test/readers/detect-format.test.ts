import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultReadLimits, detectFormat, readDocument } from '../../src/readers/index.js';
import { createCompoundFile, defectFixtures } from '../support/defect-fixtures.js';
import { createDocx, paragraph, zipFiles } from '../support/docx-package.js';
import { bytesOf } from '../support/bytes-of.js';

const fixtures = join(import.meta.dirname, '../../fixtures');
const read = (path: string): Uint8Array => new Uint8Array(readFileSync(join(fixtures, path)));
const detect = (bytes: Uint8Array, name: string) => detectFormat(bytes, name, defaultReadLimits);
const docx = createDocx({ body: paragraph('正文') });

if (process.env['UPDATE_GOLDEN'] === '1') {
  for (const [name, create] of Object.entries(defectFixtures)) {
    writeFileSync(join(fixtures, 'defects', name), create(read('forms/typed.docx')));
  }
}

describe('detectFormat', () => {
  test.each([
    ['docx', docx],
    ['ofd', zipFiles({ 'OFD.xml': '<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"/>' })],
    ['doc', read('forms/typed.doc')],
    ['pdf', bytesOf('%PDF-1.7\n')],
    ['image', read('defects/png-named.docx')],
    ['image', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ['image', new Uint8Array([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0])],
    [
      'mhtml',
      bytesOf('From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary="b"\r\n\r\n--b'),
    ],
    ['html', bytesOf('\uFEFF<!-- 门户 -->\n<!DOCTYPE html><title>通报</title>')],
    ['html', bytesOf('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"></html>')],
    ['txt', bytesOf(`${'<!---->'.repeat(500)}通报`)],
    ['txt', bytesOf('一、整改情况')],
    ['txt', bytesOf('From: 县委\n一、整改情况')],
  ])('finds %s by content alone', (kind, bytes) => {
    expect(detect(bytes, 'file')).toEqual({ kind, diagnostics: [] });
  });

  test.each([
    ['docx', docx, 'a.doc'],
    ['html', bytesOf('<html></html>'), 'a.doc'],
    ['txt', bytesOf('一、整改情况'), 'a.docx'],
    ['rtf', bytesOf('{\\rtf1 text}'), 'a.doc'],
    ['doc', read('forms/typed.doc'), 'a.docx'],
  ])('reads %s under another document extension and says so', (kind, bytes, name) => {
    const found = detect(bytes, name);
    expect(found.kind).toBe(kind);
    const parameters = { promised: name.split('.').at(-1), found: kind };
    expect(found.diagnostics).toMatchObject([{ code: 'extension-mismatch', parameters }]);
  });

  test('takes .wps for what it is: a DOC', () => {
    expect(detect(read('forms/typed.doc'), '通报.WPS')).toEqual({ kind: 'doc', diagnostics: [] });
  });

  const noise = new Uint8Array(4096).map((_, index) => (index * 7919 + (index >> 3) * 104729) & 0xff);
  test.each([
    ['of notices', zipFiles({ '通报/整改通报.docx': '一', 'Thumbs.db': '二' })],
    ['of archives', zipFiles({ '2024/一季度.ZIP': '一' })],
  ])('says of an archive %s how it is read', (_, bytes) => {
    expect(() => detect(bytes, '通报.zip')).toThrow(
      expect.objectContaining({
        code: 'unsupported-format',
        message: expect.stringContaining('taizhang import') as string,
      }) as Error,
    );
  });

  test.each([
    ['Word 2', [0xdb, 0xa5, 0x2d, 0x00]],
    ['WordPerfect', [0xff, 0x57, 0x50, 0x43]],
  ])('names %s for what it is', (name, signature) => {
    const bytes = new Uint8Array([...signature, ...new Uint8Array(600)]);
    expect(() => detect(bytes, '通报.doc')).toThrow(
      expect.objectContaining({ code: 'unsupported-format', message: `The file is a document of ${name}.` }) as Error,
    );
  });

  test('does not take a spreadsheet with pictures for an archive', () => {
    const bytes = zipFiles({ '[Content_Types].xml': '<Types/>', 'xl/media/image1.png': '一' });
    expect(() => detect(bytes, '台账.xlsx')).toThrow('without a document in it');
  });

  test.each([
    ['empty-file', new Uint8Array(), 'a.txt'],
    ['unsupported-format', noise, 'a'],
    ['unsupported-format', zipFiles({ 'xl/workbook.xml': '<workbook/>' }), 'a.xlsx'],
    ['unsupported-format', zipFiles({ 'a.txt': '一' }), 'a.zip'],
    ['unsupported-format', createCompoundFile({ Workbook: noise }), 'a.xls'],
    ['unsupported-format', bytesOf('<?xml version="1.0"?><w:wordDocument/>'), 'a.xml'],
    ['format-mismatch', read('defects/png-named.docx'), 'png-named.docx'],
    ['format-mismatch', docx, 'a.png'],
    ['format-mismatch', zipFiles({ 'xl/workbook.xml': '<workbook/>' }), 'a.docx'],
    ['corrupt-file', noise, 'a.docx'],
    ['corrupt-file', read('defects/truncated.docx'), 'truncated.docx'],
    ['encrypted-file', read('defects/encrypted.docx'), 'encrypted.docx'],
  ])('refuses with %s', async (code, bytes, name) => {
    await expect(readDocument(bytes, name)).rejects.toMatchObject({ name: 'UnreadableError', code });
  });
});

describe('readDocument', () => {
  test('refuses a file without text', async () => {
    await expect(readDocument(bytesOf(' \r\n\u3000'), 'a.txt')).rejects.toMatchObject({ code: 'no-text' });
  });

  test('refuses more text than the limit', async () => {
    const limits = { ...defaultReadLimits, maxTextLength: 5 };
    await expect(readDocument(bytesOf('整改工作情况'), 'a.txt', { limits })).rejects.toMatchObject({
      code: 'too-much-content',
    });
  });

  test('adds what is odd about the name to the diagnostics', async () => {
    const source = await readDocument(docx, 'a.doc');
    expect(source.diagnostics.map((diagnostic) => diagnostic.code)).toEqual(['extension-mismatch']);
  });

  test('splits rows drawn with bars in any format, text untouched', async () => {
    const lines = ['前文', '| 序号 |问题| |', '| --- | :-: | --- |', '| 1 | 甲 | 乙 |', '中间', '|丙|丁|', '|独行|'];
    const typed = await readDocument(createDocx({ body: lines.map((line) => paragraph(line)).join('') }), 'a.docx');
    expect(typed.paragraphs.map((each) => each.text)).toEqual(lines);
    const cells = typed.paragraphs.map((each) => each.cells?.map((cell) => each.text.slice(cell.start, cell.end)));
    expect(cells).toEqual([undefined, ['序号', '问题', ''], [], ['1', '甲', '乙'], undefined, ['丙', '丁'], undefined]);
    expect(typed.paragraphs.map((each) => each.table)).toEqual([undefined, 0, 0, 0, undefined, 1, undefined]);
  });
});
