import { readImage } from '../../../src/readers/ocr/index.js';
import { repairSlips } from '../../../src/readers/ocr/repair/repair-slips.js';
import { defaultReadLimits } from '../../../src/readers/read-options.js';
import { doubleTiff } from '../../support/build-scan.js';
import { measureSimilarity, readLayoutFixture, readLayoutLines } from '../../support/layout-fixtures.js';

const options = { limits: defaultReadLimits };
const texts = (paragraphs: readonly { readonly text: string }[]) => paragraphs.map((paragraph) => paragraph.text);

const firstPage = readLayoutLines('notice.txt').join('');

/** How like the printed text the recognised one is, running head and foot aside. */
function compare(paragraphs: readonly { readonly text: string }[]): number {
  const read = texts(paragraphs)
    .filter((text) => !text.startsWith('青禾镇巡察整改') && !/^[—一\s1-]+$/u.test(text))
    .join('');
  return measureSimilarity(read, firstPage.slice(0, read.length));
}

test('a picture of the first page gives its paragraphs in pixels', async () => {
  const source = await readImage(readLayoutFixture('scan.png'), options);
  expect(compare(source.paragraphs)).toBeGreaterThan(0.96);
  expect(source).toMatchObject({ format: 'image', mediaType: 'image/png', ocr: true, pages: 1 });
  expect(
    Math.max(...source.paragraphs.flatMap((paragraph) => paragraph.boxes ?? []).map(({ box }) => box.width)),
  ).toBeGreaterThan(1000);
  expect(source.diagnostics[0]?.message).toMatch(/mean confidence of 9\d\.\d %/u);
});

test('every page of a TIFF is read', async () => {
  const pages: number[] = [];
  const source = await readImage(doubleTiff(readLayoutFixture('scan.tiff')), {
    ...options,
    onProgress: ({ page }) => pages.push(page),
  });
  expect(source).toMatchObject({ mediaType: 'image/tiff', pages: 2 });
  expect(pages).toEqual([1, 2]);
  expect(new Set(source.paragraphs.map((paragraph) => paragraph.page))).toEqual(new Set([1, 2]));
});

test.each([
  ['an unknown picture', new Uint8Array([1, 2, 3, 4]), 'unsupported-format'],
  ['a cut off PNG', readLayoutFixture('scan.png').slice(0, 20), 'corrupt-file'],
  ['a damaged PNG', readLayoutFixture('scan.png').slice(0, 400), 'corrupt-file'],
  ['a damaged TIFF', readLayoutFixture('scan.tiff').slice(0, 60), 'corrupt-file'],
])('%s is refused', async (_, bytes, code) => {
  await expect(readImage(bytes, options)).rejects.toMatchObject({ name: 'UnreadableError', code });
});

test('a picture past the limit on pixels is refused before it is unpacked', async () => {
  const limits = { ...defaultReadLimits, maxImagePixels: 1000 };
  await expect(readImage(readLayoutFixture('scan.png'), { limits })).rejects.toMatchObject({
    code: 'too-much-content',
  });
  await expect(readImage(readLayoutFixture('scan.tiff'), { limits })).rejects.toMatchObject({
    code: 'too-much-content',
  });
});

test.each([
  ['整 改 情况', '整改情况'],
  ['( 一 )关于', '(一)关于'],
  ['（1)清理', '（1）清理'],
  ['一, 整改', '一、整改'],
  ['1 . 制定', '1.制定'],
  ['“第一议题“制度', '“第一议题”制度'],
  ['达标牵100%', '达标率100%'],
  ['齐全辜仅为20%', '齐全率仅为20%'],
  ['不足60%06。', '不足60%。'],
  ['由30%6月底前', '由30%6月底前'],
  ['牵头单位3家', '牵头单位3家'],
  ['履行主体贵任', '履行主体责任'],
  ['下达出货任务', '下达出货任务'],
  ['月度考核未位者', '月度考核末位者'],
  ['尚未位于城区', '尚未位于城区'],
  ['整改情诉：巳完成', '整改情况：已完成'],
  ['11月5日一12月28日', '11月5日—12月28日'],
  ['第3条一事一议', '第3条一事一议'],
  ['see page 3', 'see page 3'],
])('a slip is repaired only where nothing else can be meant: %s', (read, meant) => {
  expect(repairSlips(read)).toBe(meant);
});
