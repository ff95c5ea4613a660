import fc from 'fast-check';
import { readDocument } from '../../src/readers/index.js';
import { normaliseLine } from '../../src/text/index.js';
import { bytesOf } from '../support/bytes-of.js';
import { createDocx, paragraph } from '../support/docx-package.js';

/** Lines as notices have them, with the spaces and odd characters people leave in. */
const line = fc.string({
  unit: fc.constantFrom(...Array.from('一二、（）1.“” 　|关于的问题:：-\u00A0\u200BaＢ㊣𠮷')),
  maxLength: 12,
});
const lines = fc
  .array(line, { minLength: 1, maxLength: 12 })
  .filter((all) => all.some((each) => normaliseLine(each) !== ''));

describe('a text typed into any format', () => {
  test('comes out as its lines, none lost', async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (all) => {
        const expected = all.map(normaliseLine).filter((each) => each !== '');
        const typed = await readDocument(createDocx({ body: all.map((each) => paragraph(each)).join('') }), 'a.docx');
        const plain = await readDocument(bytesOf(all.join('\r\n')), 'a.txt');
        expect(typed.paragraphs.map((each) => each.text)).toEqual(expected);
        expect(plain.paragraphs.map((each) => each.text)).toEqual(expected);
      }),
    );
  });

  test('cells lie inside their row and do not overlap', async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (all) => {
        const cells = all.map((each) => `<w:tc>${paragraph(each)}</w:tc>`).join('');
        const body = `<w:tbl><w:tr>${cells}<w:tc>${paragraph('末')}</w:tc></w:tr></w:tbl>`;
        const { paragraphs } = await readDocument(createDocx({ body }), 'a.docx');
        const [row] = paragraphs;
        const texts = row?.cells?.map((cell) => row.text.slice(cell.start, cell.end));
        expect(texts).toEqual([...all.map(normaliseLine), '末']);
        expect(row?.cells?.map((cell) => cell.column)).toEqual([...all, '末'].map((_, column) => column));
      }),
    );
  });
});
