import { readOfd } from '../../../src/readers/ofd/index.js';
import { defaultReadLimits } from '../../../src/readers/read-options.js';
import { buildOfd, drawLine, packOfd } from '../../support/build-ofd.js';
import { buildScannedOfd, readScannedPages } from '../../support/build-scanned-ofd.js';
import { readLayoutLines } from '../../support/layout-fixtures.js';

const options = { limits: defaultReadLimits };
const texts = (paragraphs: readonly { readonly text: string }[]) => paragraphs.map((paragraph) => paragraph.text);

test('a notice gives the paragraphs of its text, the template and page numbers apart', async () => {
  const lines = readLayoutLines('notice.txt');
  const source = await readOfd(buildOfd(lines), options);
  expect(texts(source.paragraphs)).toEqual(lines);
  expect(source.pages).toBeGreaterThan(1);
  expect(texts(source.furniture)).toContain('—2—');
  expect(source.furniture.filter((line) => line.text === '青禾镇巡察整改公开材料')).toHaveLength(source.pages ?? 0);
  expect(source.paragraphs[1]?.boxes?.[0]?.box).toMatchObject({ page: 1, x: expect.closeTo(111.3, 0) });
});

test('characters are placed by CTM, deltas and lines of one object', async () => {
  const object = `<ofd:TextObject Font="1" Size="4" Boundary="20 60 100 20" CTM="1.5 0 0 1.5 0 0"><ofd:TextCode X="0" Y="4" DeltaX="4 -4 4" DeltaY="0 6 0">整改情况</ofd:TextCode></ofd:TextObject>`;
  const { paragraphs } = await readOfd(packOfd([object]), options);
  expect(paragraphs.flatMap((paragraph) => paragraph.boxes ?? []).map(({ box }) => Math.round(box.width))).toEqual(
    expect.arrayContaining([34, 34]),
  );
  expect(paragraphs.at(-1)?.hints?.fontSize).toBeCloseTo(17, 0);
});

test('a table of path objects is read row by row', async () => {
  const frame = `<ofd:PathObject Boundary="20 50 150 40"><ofd:AbbreviatedData>M 0 0 L 150 0 M 0 20 L 150 20 M 0 40 L 150 40 M 0 0 L 0 40 M 40 0 L 40 40 M 150 0 L 150 40</ofd:AbbreviatedData></ofd:PathObject>`;
  const cells = [drawLine('序号', 22, 60), drawLine('问题', 65, 60), drawLine('1', 22, 80), drawLine('未备案', 65, 80)];
  const { paragraphs } = await readOfd(packOfd([frame + cells.join('')]), options);
  const rows = paragraphs.filter((paragraph) => paragraph.cells !== undefined);
  expect(texts(rows)).toEqual(['序号\t问题', '1\t未备案']);
});

test.each([
  ['without a document', packOfd([], { 'OFD.xml': '<ofd:OFD/>' }), 'corrupt-file'],
  [
    'without its page',
    packOfd([], { 'Doc_0/Document.xml': '<Document><Page BaseLoc="none.xml"/></Document>' }),
    'corrupt-file',
  ],
  ['with entities', packOfd([], { 'OFD.xml': '<!DOCTYPE a [<!ENTITY b "c">]><OFD>&b;</OFD>' }), 'corrupt-file'],
  ['nested too deep', packOfd(['<a>'.repeat(400) + '</a>'.repeat(400)]), 'nesting-too-deep'],
  ['encrypted', packOfd([drawLine('整改', 20, 60)], { 'encryptions.xml': '<a/>' }), 'encrypted-file'],
  ['no package at all', new TextEncoder().encode('OFD'), 'corrupt-file'],
])('an OFD %s is refused', async (_, bytes, code) => {
  await expect(readOfd(bytes, options)).rejects.toMatchObject({ name: 'UnreadableError', code });
});

test('an endless repetition of deltas is cut at the length of its text', async () => {
  const object = `<ofd:TextObject Font="1" Size="5" Boundary="20 60 100 20"><ofd:TextCode X="0" Y="5" DeltaX="g 1000000000 5">整改</ofd:TextCode></ofd:TextObject>`;
  expect(texts((await readOfd(packOfd([object]), options)).paragraphs)).toContain('整改');
});

test('too many pages are refused; a page without text is told of', async () => {
  const two = packOfd([drawLine('整改', 20, 60), '']);
  await expect(readOfd(two, { limits: { ...defaultReadLimits, maxPages: 1 } })).rejects.toMatchObject({
    code: 'too-much-content',
  });
  const blank = packOfd([drawLine('整改', 20, 60), ''], { 'Doc_0/Tpls/Tpl_0/Content.xml': '<Page/>' });
  expect((await readOfd(blank, options)).diagnostics.map((diagnostic) => diagnostic.code)).toEqual([
    'page-without-text',
  ]);
});

describe('an OFD of pictures', () => {
  const [page = new Uint8Array()] = readScannedPages('percent-status').slice(-1);

  test('places what it recognises by the boundary and the CTM of its picture', async () => {
    const source = await readOfd(buildScannedOfd([page], 'Boundary="10 20 105 148.5"'), options);
    expect(source).toMatchObject({ format: 'ofd', ocr: true, pages: 1 });
    expect(source.diagnostics.map((diagnostic) => diagnostic.code)).toEqual(['ocr-confidence']);
    const boxes = source.paragraphs.flatMap((paragraph) => paragraph.boxes ?? []).map(({ box }) => box);
    // Drawn at half its size: 28 mm of margin and two characters (11.3 mm) of indent on the left, 37 mm and 6 points of leading above.
    expect(Math.min(...boxes.map((box) => box.x))).toBeCloseTo((10 + 14 + 5.64) * (72 / 25.4), -1);
    expect(Math.min(...boxes.map((box) => box.y))).toBeCloseTo((20 + 18.5) * (72 / 25.4) + 3, -1);
    expect(boxes.every((box) => box.page === 1)).toBe(true);
  });

  test('says what it could not read', async () => {
    const turned = buildScannedOfd([page], 'Boundary="0 0 210 297" CTM="0 297 -210 0 210 0"');
    await expect(readOfd(turned, options)).rejects.toMatchObject({ code: 'no-text' });
    const unknown = new TextEncoder().encode('JBIG2');
    const { diagnostics, ocr } = await readOfd(buildScannedOfd([page, unknown]), options);
    expect(ocr).toBe(true);
    expect(diagnostics.map(({ message }) => message).join()).toMatch(
      /page 2 is unread: a picture is of no known format/u,
    );
  });

  test('is refused past the limits on pixels and on pictures of one page', async () => {
    const limits = { ...defaultReadLimits, maxImagePixels: 1000 };
    await expect(readOfd(buildScannedOfd([page]), { limits })).rejects.toMatchObject({ code: 'too-much-content' });
    const place = 'Boundary="0 0 210 297"/>'.concat(
      '<ofd:ImageObject ResourceID="90" Boundary="0 0 210 297"/>'.repeat(64),
    );
    const many = buildScannedOfd([page], `${place}<ofd:ImageObject`);
    await expect(readOfd(many, options)).rejects.toMatchObject({ code: 'too-much-content' });
  });
});
