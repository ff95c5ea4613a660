import { readDocument } from '../../../src/readers/index.js';
import { createDocx, listDocxFiles, paragraph, zipFiles } from '../../support/docx-package.js';
import { readLayoutFixture } from '../../support/layout-fixtures.js';

const chunk = '<w:altChunk r:id="rId1"/>';
const texts = (paragraphs: readonly { readonly text: string }[]) => paragraphs.map(({ text }) => text);
const drawing =
  '<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:embed="rId1"/></w:drawing></w:r></w:p>';

/** A DOCX whose first relationship leads to a part of the given kind and bytes. */
function docxWithPart(body: string, kind: string, content: string | Uint8Array): Uint8Array {
  return zipFiles({ ...listDocxFiles({ body, others: { [kind]: '' } }), [`word/${kind}.xml`]: content });
}

describe('a document inside a DOCX', () => {
  const html =
    '<html><body><p>二、整改落实情况</p><table><tr><td>序号</td><td>问题</td></tr><tr><td>1</td><td>台账不全</td></tr></table></body></html>';
  const inner = createDocx({ body: paragraph('二、整改落实情况') });
  const mhtml = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>二、整改落实情况</p></body></html>\r\n--b--\r\n`;

  test.each([
    ['HTML', html, ['二、整改落实情况', '序号\t问题', '1\t台账不全']],
    ['MHTML', mhtml, ['二、整改落实情况']],
    ['DOCX', inner, ['二、整改落实情况']],
    ['text', '二、整改落实情况', ['二、整改落实情况']],
  ])('is read where it stands: %s', async (_, content, expected) => {
    const body = `${paragraph('一、基本情况')}${chunk}${paragraph('三、下一步工作')}`;
    const source = await readDocument(docxWithPart(body, 'aFChunk', content), '通报.docx');
    expect(texts(source.paragraphs)).toEqual(['一、基本情况', ...expected, '三、下一步工作']);
    expect(source.diagnostics).toEqual([]);
  });

  test('numbers its tables on from those before it', async () => {
    const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('甲')}${cell('乙')}</w:tr></w:tbl>`;
    const { paragraphs } = await readDocument(docxWithPart(`${table}${chunk}${table}`, 'aFChunk', html), '通报.docx');
    expect(paragraphs.map((each) => each.table)).toEqual([0, undefined, 1, 1, 2]);
  });

  test('is said to be passed over where it cannot be read, or stands in one that is read', async () => {
    const broken = await readDocument(
      docxWithPart(`${paragraph('文')}${chunk}`, 'aFChunk', new Uint8Array(9)),
      'a.docx',
    );
    expect(broken.diagnostics.map(({ code }) => code)).toEqual(['embedded-document-skipped']);
    const nested = docxWithPart(`${paragraph('内')}${chunk}`, 'aFChunk', html);
    const { paragraphs } = await readDocument(docxWithPart(`${paragraph('外')}${chunk}`, 'aFChunk', nested), 'a.docx');
    expect(texts(paragraphs)).toEqual(['外', '内']);
  });

  test('is named where it is all there is and cannot be read', async () => {
    await expect(readDocument(docxWithPart(chunk, 'aFChunk', new Uint8Array(9)), 'a.docx')).rejects.toMatchObject({
      code: 'no-text',
      message: 'The file holds no text. 1 embedded document(s) were not read.',
    });
  });
});

describe('a DOCX of pictures only', () => {
  test('is recognised, like a scan', async () => {
    const source = await readDocument(docxWithPart(drawing, 'image', readLayoutFixture('scan-1.jpg')), '扫描件.docx');
    expect(source).toMatchObject({ format: 'docx', ocr: true, pages: null });
    expect(texts(source.paragraphs).join('')).toContain('根据县委统一部署');
    expect(source.paragraphs.every(({ page, boxes }) => page === null && boxes === undefined)).toBe(true);
    const parameters = { page: 1, confidence: expect.any(Number) as number };
    expect(source.diagnostics).toMatchObject([{ code: 'ocr-confidence', parameters }]);
  });

  test('says what pictures it could not read', async () => {
    await expect(readDocument(docxWithPart(drawing, 'image', new Uint8Array(99)), 'a.docx')).rejects.toMatchObject({
      code: 'no-text',
      message: 'The file holds no text. 1 picture(s) are of no format that can be read.',
    });
  });

  test('leaves the pictures of a document with text alone', async () => {
    const body = `${paragraph('镇党委高度重视巡察反馈意见，召开专题会议研究部署，制定整改方案，明确责任单位和整改时限，逐项抓好落实。')}${drawing}`;
    const source = await readDocument(docxWithPart(body, 'image', new Uint8Array(99)), 'a.docx');
    expect(source).toMatchObject({ ocr: false, diagnostics: [] });
  });
});
