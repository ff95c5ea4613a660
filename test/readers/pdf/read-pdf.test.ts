import { readPdf } from '../../../src/readers/pdf/index.js';
import { defaultReadLimits } from '../../../src/readers/read-options.js';
import { buildPdf, type PdfRun } from '../../support/build-pdf.js';
import { buildScan } from '../../support/build-scan.js';
import { measureSimilarity, readLayoutFixture, readLayoutLines } from '../../support/layout-fixtures.js';

const options = { limits: defaultReadLimits };
const texts = (paragraphs: readonly { readonly text: string }[]) => paragraphs.map((paragraph) => paragraph.text);

describe('a notice printed by a word processor', () => {
  test('gives the paragraphs of its text, running heads and page numbers apart', async () => {
    const pages: number[] = [];
    const source = await readPdf(readLayoutFixture('notice.pdf'), {
      ...options,
      onProgress: ({ page }) => pages.push(page),
    });
    expect(texts(source.paragraphs)).toEqual(readLayoutLines('notice.txt'));
    expect(source.pages).toBeGreaterThan(1);
    expect(pages).toEqual(Array.from({ length: source.pages ?? 0 }, (_, index) => index + 1));
    expect(texts(source.furniture)).toContain('—1—');
    expect(source.furniture.filter((line) => line.text.startsWith('青禾镇巡察整改'))).toHaveLength(source.pages ?? 0);
    expect(source).toMatchObject({ format: 'pdf', mediaType: 'application/pdf', ocr: false, diagnostics: [] });
  });

  test('knows the title by its layout and the place of every line', async () => {
    const { paragraphs } = await readPdf(readLayoutFixture('notice.pdf'), options);
    expect(paragraphs[0]?.hints).toMatchObject({ bold: true, centred: true, fontSize: 22 });
    expect(paragraphs[1]?.hints).toMatchObject({ fontSize: 16, indent: expect.closeTo(32, 0) });
    for (const { text, boxes } of paragraphs) {
      expect(boxes?.map((box) => text.slice(box.start, box.end)).join('')).toBe(text);
      for (const { box } of boxes ?? []) expect(box.x > 70 && box.y > 90 && box.x + box.width < 545).toBe(true);
    }
  });

  test('reads two columns one after the other', async () => {
    const { paragraphs } = await readPdf(readLayoutFixture('columns.pdf'), options);
    expect(texts(paragraphs)).toEqual(readLayoutLines('notice.txt'));
  });

  test('reads a table row by row, wrapped cells whole', async () => {
    const { paragraphs } = await readPdf(readLayoutFixture('table.pdf'), options);
    expect(texts(paragraphs)).toEqual(readLayoutLines('table.txt'));
    const row = paragraphs[2];
    expect(row?.table).toBe(0);
    expect(row?.cells?.map((cell) => cell.column)).toEqual([0, 1, 2, 3]);
    expect(row?.cells?.map((cell) => row.text.slice(cell.start, cell.end)).join('\t')).toBe(row?.text);
  });
});

describe('a printed ledger', () => {
  test.each(['full-frame', 'open-sides', 'level-rules', 'three-rules', 'no-rules'])(
    'is read row by row with %s, a row cut by the page whole',
    async (frame) => {
      const { paragraphs, furniture, pages } = await readPdf(readLayoutFixture(`ledgers/${frame}.pdf`), options);
      expect(texts(paragraphs)).toEqual(readLayoutLines('ledgers/ledger.txt'));
      const head = readLayoutLines('ledgers/ledger.txt')[1];
      expect([pages, texts(furniture)]).toEqual([3, [head, head]]);
      const cut = paragraphs.filter((paragraph) => new Set(paragraph.boxes?.map(({ box }) => box.page)).size === 2);
      expect(cut).toHaveLength(2);
    },
  );
});

describe('a scan', () => {
  test('is recognised page by page, and says how surely', async () => {
    const printed = await readPdf(readLayoutFixture('notice.pdf'), options);
    const expected = texts(printed.paragraphs.filter((paragraph) => (paragraph.page ?? 0) <= 2));
    const pictures = [readLayoutFixture('scan-1.jpg'), readLayoutFixture('scan-2.jpg')];
    const source = await readPdf(buildScan(pictures, 2481, 3508), options);
    expect(source).toMatchObject({ ocr: true, pages: 2 });
    expect(source.paragraphs).toHaveLength(expected.length);
    // The last paragraph of page 2 runs on over a page that is not scanned.
    source.paragraphs.slice(0, -1).forEach((paragraph, index) => {
      expect(measureSimilarity(paragraph.text, expected[index] ?? '')).toBeGreaterThan(0.8);
    });
    const whole = [texts(source.paragraphs).slice(0, -1).join(''), expected.slice(0, -1).join('')] as const;
    expect(measureSimilarity(...whole)).toBeGreaterThan(0.97);
    expect(source.diagnostics.map((diagnostic) => diagnostic.code)).toEqual(['ocr-confidence', 'ocr-confidence']);
    expect(texts(source.furniture)).toEqual(expect.arrayContaining([expect.stringContaining('青禾镇巡察整改')]));
  });
});

describe('a PDF whose fonts are not embedded', () => {
  const line = (text: string, x: number, y: number): PdfRun => ({ text, x, y, size: 16 });

  test('reads its Chinese through the character maps', async () => {
    const { paragraphs } = await readPdf(
      buildPdf([[line('一、整改工作基本情况', 132, 700), line('镇党委高度重视。', 132, 672)]]),
      options,
    );
    expect(texts(paragraphs)).toEqual(['一、整改工作基本情况', '镇党委高度重视。']);
  });

  test('whose glyphs PDFium has no text for is read by the second engine', async () => {
    const printed = Buffer.from(buildPdf([[line('镇党委高度重视。', 132, 700)]])).toString('latin1');
    const unmapped = printed.replace('UniGB-UCS2-H', 'Identity-H  ').replace('Ordering(GB1)', 'Ordering(Identity)');
    const source = await readPdf(new Uint8Array(Buffer.from(unmapped, 'latin1')), options);
    expect([texts(source.paragraphs), source.ocr]).toEqual([['镇党委高度重视。'], false]);
  });

  test('sets a turned watermark apart', async () => {
    const watermark = { text: '内部资料', x: 200, y: 300, size: 40, turn: 45 };
    const source = await readPdf(buildPdf([[line('镇党委高度重视。', 132, 700), watermark]]), options);
    expect(texts(source.paragraphs)).toEqual(['镇党委高度重视。']);
    expect(texts(source.furniture)).toEqual(['内部资料']);
  });

  test('counts text printed twice for boldness once', async () => {
    const runs = [line('镇党委高度重视。', 132, 700), line('镇党委高度重视。', 132.4, 700)];
    expect(texts((await readPdf(buildPdf([runs]), options)).paragraphs)).toEqual(['镇党委高度重视。']);
  });
});

describe('a PDF that is no document to read', () => {
  const notice = buildPdf([[{ text: '镇党委高度重视。', x: 132, y: 700, size: 16 }], []]);

  test.each([
    ['garbage', new TextEncoder().encode('%PDF-1.4 no such thing'), 'corrupt-file'],
    ['cut off', notice.slice(0, 300), 'corrupt-file'],
    ['without text', buildPdf([[]]), 'no-text'],
    ['encrypted', readLayoutFixture('encrypted.pdf'), 'encrypted-file'],
  ])('%s is refused', async (_, bytes, code) => {
    await expect(readPdf(bytes, options)).rejects.toMatchObject({ name: 'UnreadableError', code });
  });

  test('too many pages or characters are refused', async () => {
    const limited = (limits: object) => readPdf(notice, { limits: { ...defaultReadLimits, ...limits } });
    await expect(limited({ maxPages: 1 })).rejects.toMatchObject({ code: 'too-much-content' });
    await expect(limited({ maxTextLength: 3 })).rejects.toMatchObject({ code: 'too-much-content' });
  });
});
