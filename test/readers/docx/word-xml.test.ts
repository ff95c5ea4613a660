import { readDocument } from '../../../src/readers/index.js';
import { bytesOf } from '../../support/bytes-of.js';
import { createDocx, listDocxFiles, paragraph } from '../../support/docx-package.js';

const PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><?mso-application progid="Word.Document"?>';

/** A document of Word 2003, of what stands inside its lists and its body. */
function word2003(body: string, lists = ''): Uint8Array {
  const names =
    'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:aml="http://schemas.microsoft.com/aml/2001/core"';
  const styles =
    '<w:styles><w:style w:type="paragraph" w:default="on" w:styleId="a"><w:name w:val="Normal"/></w:style></w:styles>';
  return bytesOf(
    `${PROLOGUE}<w:wordDocument ${names}><w:lists>${lists}</w:lists>${styles}<w:body><wx:sect>${body}<w:sectPr><w:hdr w:type="odd">${run('页眉')}</w:hdr></w:sectPr></wx:sect></w:body></w:wordDocument>`,
  );
}

const run = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const numbered = (text: string): string =>
  run(text, '<w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/><wx:t wx:val="一、"/></w:listPr>');
const lists =
  '<w:listDef w:listDefId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:nfc w:val="37"/><w:suff w:val="Nothing"/><w:lvlText w:val="%1、"/></w:lvl></w:listDef><w:list w:ilfo="1"><w:ilst w:val="7"/></w:list>';

describe('a document of Word 2003 in XML', () => {
  test('is read under the name of a DOC, its numbers written out', async () => {
    const { paragraphs, format, mediaType, diagnostics } = await readDocument(
      word2003(numbered('基本情况') + run('镇党委高度重视。') + numbered('下一步工作'), lists),
      '通报.doc',
    );
    expect(paragraphs.map(({ text }) => text)).toEqual(['一、基本情况', '镇党委高度重视。', '二、下一步工作']);
    expect([format, mediaType]).toEqual(['docx', 'application/xml']);
    expect(diagnostics.map(({ code }) => code)).toEqual(['extension-mismatch']);
  });

  test('leaves deleted text, comments and notes out', async () => {
    const marked = (type: string, text: string): string =>
      `<aml:annotation w:type="${type}"><aml:content><w:r><w:t>${text}</w:t></w:r></aml:content></aml:annotation>`;
    const note = `<w:r><w:footnote>${run('注')}</w:footnote></w:r>`;
    const body = `<w:p><w:r><w:t>整改</w:t></w:r>${marked('Word.Deletion', '未')}${marked('Word.Insertion', '已')}${marked('Word.Comment', '核对')}${note}<w:r><w:t>完成</w:t></w:r></w:p>`;
    const { paragraphs } = await readDocument(word2003(body), 'a.xml');
    expect(paragraphs.map(({ text }) => text)).toEqual(['整改已完成']);
  });

  test('reads its tables, merged cells as such', async () => {
    const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${run(text)}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell('1', '<w:vmerge w:val="restart"/>')}${cell('甲')}</w:tr><w:tr>${cell('', '<w:vmerge/>')}${cell('乙')}</w:tr></w:tbl>`;
    const { paragraphs } = await readDocument(word2003(body), 'a.doc');
    expect(paragraphs.map(({ text, cells }) => [text, cells?.map(({ continues }) => continues)])).toEqual([
      ['1\t甲', [undefined, undefined]],
      ['乙', [true, undefined]],
    ]);
  });
});

test('a whole DOCX in one XML file gives what the DOCX gives', async () => {
  const inside = {
    body: `${paragraph('基本情况', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')}${paragraph('镇党委高度重视。')}`,
    numbering:
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  };
  const parts = Object.entries(listDocxFiles(inside)).map(
    ([name, xml]) =>
      `<pkg:part pkg:name="/${name}" pkg:contentType="application/xml"><pkg:xmlData>${xml.replace(/^<\?xml[^>]*>\s*/u, '')}</pkg:xmlData></pkg:part>`,
  );
  const flat = `${PROLOGUE}<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts.join('')}</pkg:package>`;
  const docx = await readDocument(createDocx(inside), 'a.docx');
  const xml = await readDocument(bytesOf(flat), 'a.doc');
  expect(docx.paragraphs[0]?.text).toBe('一、基本情况');
  expect(xml.paragraphs).toEqual(docx.paragraphs);
});
