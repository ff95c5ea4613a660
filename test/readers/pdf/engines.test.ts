import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildNotice } from '../../../src/notice/index.js';
import type { PdfEngine } from '../../../src/readers/pdf/engine.js';
import { pdfParse } from '../../../src/readers/pdf/pdf-parse/index.js';
import { pdfium } from '../../../src/readers/pdf/pdfium/index.js';
import { readWith } from '../../../src/readers/pdf/read-pdf.js';
import { defaultReadLimits } from '../../../src/readers/read-options.js';
import type { SourceText } from '../../../src/text/index.js';
import { buildPdf, FURTHER_OBJECT, type PdfRun, writePdfText } from '../../support/build-pdf.js';

const engines = [
  ['PDFium', pdfium],
  ['pdf-parse', pdfParse],
] as const;
const options = { limits: defaultReadLimits };
const fixtures = join(import.meta.dirname, '../../../fixtures');
const texts = (paragraphs: readonly { readonly text: string }[]) => paragraphs.map((paragraph) => paragraph.text);
const line = (text: string, x: number, y: number, turn = 0): PdfRun => ({ text, x, y, size: 16, turn });

/** What a record says, without how it was read. */
function summarise(source: SourceText) {
  const { issues, declared, title } = buildNotice(source, { fileName: 'notice.pdf', sha256: '', bytes: 0 });
  return {
    title,
    declared: { ...declared, span: null },
    issues: issues.map(({ statement, status, statusLabel, measures }) => ({
      statement,
      status,
      statusLabel,
      measures: measures.map(({ text, kind }) => [kind, text]),
    })),
  };
}

describe('both engines', () => {
  const readable = readFixtureNames().filter((name) => !name.includes('encrypted'));

  test.each(readable)('give the same paragraphs, tables and record of %s', async (name) => {
    const bytes = new Uint8Array(readFileSync(join(fixtures, name)));
    const [first, second] = [await readWith(pdfium, bytes, options), await readWith(pdfParse, bytes, options)];
    expect(texts(first.paragraphs)).toEqual(texts(second.paragraphs));
    expect(texts(first.furniture)).toEqual(texts(second.furniture));
    expect(first.paragraphs.map(({ cells, table, page }) => [cells, table, page])).toEqual(
      second.paragraphs.map(({ cells, table, page }) => [cells, table, page]),
    );
    expect(first.paragraphs.map(({ hints }) => [hints?.fontSize, hints?.centred])).toEqual(
      second.paragraphs.map(({ hints }) => [hints?.fontSize, hints?.centred]),
    );
    const issues = first.paragraphs.some(({ text }) => text.includes('整改')) ? summarise(first) : null;
    expect(issues).toEqual(issues === null ? null : summarise(second));
  });
});

function readFixtureNames(): string[] {
  const names = readdirSync(fixtures, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.pdf')).sort();
}

describe.each(engines)('%s', (_, engine: PdfEngine) => {
  const read = (bytes: Uint8Array) => readWith(engine, bytes, options);

  test.each([
    ['upwards', 90, 3],
    ['downwards', 270, 1],
    ['upside down', 180, 2],
  ])(
    'reads a page whose text runs %s along its text, and gives its boxes on the page as it is shown',
    async (_name, turn) => {
      const place = (row: number, column: number): readonly [number, number] => {
        if (turn === 90) return [100 + 28 * row, 80 + 16 * column];
        return turn === 270 ? [500 - 28 * row, 760 - 16 * column] : [520 - 16 * column, 100 + 28 * row];
      };
      const lines = ['一、整改工作基本情况', '镇党委高度重视，召开专题会议。', '二、下一步工作'];
      const runs = lines.map((text, row) => line(text, ...place(row, 2), turn));
      const { paragraphs, furniture } = await read(buildPdf([[...runs, line('内部资料', 260, 30)]]));
      expect(texts(paragraphs)).toEqual(lines);
      expect(texts(furniture)).toEqual(['内部资料']);
      const box = paragraphs[0]?.boxes?.[0]?.box;
      const [x, y] = place(0, 2);
      const length = 16 * (lines[0] ?? '').length;
      const expected = {
        90: { x: x - 14.1, y: 842 - y - length, width: 16, height: length },
        270: { x: x - 1.9, y: 842 - y, width: 16, height: length },
        180: { x: x - length, y: 842 - y - 1.9, width: length, height: 16 },
      }[turn];
      expect(box?.page).toBe(1);
      expect(box?.x).toBeCloseTo(expected?.x ?? 0, -1);
      expect(box?.y).toBeCloseTo(expected?.y ?? 0, -1);
      expect(box?.width).toBeCloseTo(expected?.width ?? 0, -1);
      expect(box?.height).toBeCloseTo(expected?.height ?? 0, -1);
    },
  );

  test.each([90, 180, 270])('reads a page shown turned by %i degrees as it is shown', async (rotate) => {
    const inside = { 90: 90, 180: 180, 270: 270 }[rotate] ?? 0;
    const place = (row: number): readonly [number, number] =>
      (({ 90: [100 + 28 * row, 112], 180: [480, 100 + 28 * row], 270: [480 - 28 * row, 700] }) as const)[rotate as 90];
    const lines = ['一、整改工作基本情况', '镇党委高度重视，召开专题会议。'];
    const runs = lines.map((text, row) => line(text, ...place(row), inside));
    const { paragraphs } = await read(buildPdf([runs], { page: `/Rotate ${rotate}` }));
    expect(texts(paragraphs)).toEqual(lines);
    const [first, second] = paragraphs.map((paragraph) => paragraph.boxes?.[0]?.box);
    expect(first?.x).toBeCloseTo(second?.x ?? 0);
    expect((second?.y ?? 0) - (first?.y ?? 0)).toBeCloseTo(28);
    expect(first?.width).toBeCloseTo(160, 0);
  });

  test('keeps an upright page with a turned stamp upright', async () => {
    const runs = [line('镇党委高度重视，召开专题会议。', 112, 700), line('已归档', 560, 300, 90)];
    const { paragraphs, furniture } = await read(buildPdf([runs]));
    expect([texts(paragraphs), texts(furniture)]).toEqual([['镇党委高度重视，召开专题会议。'], ['已归档']]);
  });

  describe('a form', () => {
    const field = (entries: string, rect: string): string =>
      `<</Type/Annot/Subtype/Widget/Rect[${rect}]/F 4${entries}>>`;
    const first = FURTHER_OBJECT;
    const form = buildPdf(
      [
        [
          line('本表由各责任单位如实填写，加盖公章后报', 112, 768),
          line('送巡察办。', 80, 740),
          line('责任单位：', 112, 700),
          line('整改时限：', 112, 660),
          line('是否完成：', 112, 620),
        ],
      ],
      {
        catalogue: `/AcroForm<</Fields[${[0, 1, 2, 3].map((at) => `${first + at} 0 R`).join(' ')}]>>`,
        page: `/Annots[${[0, 1, 2, 3, 4, 5, 6].map((at) => `${first + at} 0 R`).join(' ')}]`,
        objects: [
          field(`/FT/Tx/T(unit)/V${writePdfText('县交通运输局')}`, '192 696 400 716'),
          field(
            `/FT/Ch/Ff 131072/T(due)/Opt[${writePdfText('2024年6月底')}]/V${writePdfText('2024年6月底')}`,
            '192 656 400 676',
          ),
          field('/FT/Btn/T(done)/V/Yes/AS/Yes/AP<</N<</Yes 12 0 R/Off 12 0 R>>>>', '192 616 208 632'),
          field('/FT/Btn/T(not)/V/Off/AS/Off/AP<</N<</Yes 12 0 R/Off 12 0 R>>>>', '292 616 308 632'),
          `<</Type/Annot/Subtype/Text/Rect[500 700 520 720]/Contents${writePdfText('数字请再核对')}>>`,
          `<</Type/Annot/Subtype/FreeText/Rect[112 580 400 600]/DA(/F1 16 Tf)/Contents${writePdfText('联系电话：0595-1234567')}>>`,
          `<</Type/Annot/Subtype/Text/F 2/Rect[500 600 520 620]/Contents${writePdfText('隐藏的批注')}>>`.replace(
            '12 0 R',
            '',
          ),
        ],
      },
    );

    test('gives its values where they stand, what was typed over the page, and comments apart', async () => {
      const { paragraphs, furniture, diagnostics } = await read(form);
      expect(texts(paragraphs).slice(-4)).toEqual([
        '责任单位：县交通运输局',
        '整改时限：2024年6月底',
        '是否完成：☑',
        '联系电话：0595-1234567',
      ]);
      expect(texts(furniture)).toEqual(['批注：数字请再核对']);
      const place = { page: 1, count: expect.any(Number) as number };
      expect(diagnostics).toMatchObject([
        { code: 'form-values', parameters: place },
        { code: 'comments-set-aside', parameters: { ...place, count: 1 } },
      ]);
    });
  });

  test('refuses what it cannot open', async () => {
    const encrypted = new Uint8Array(readFileSync(join(fixtures, 'layout/encrypted.pdf')));
    await expect(read(encrypted)).rejects.toMatchObject({ code: 'encrypted-file' });
    await expect(read(new TextEncoder().encode('%PDF-1.4 no such thing'))).rejects.toMatchObject({
      code: 'corrupt-file',
    });
  });

  test('draws a page as it is shown', async () => {
    const file = await engine.open(
      buildPdf([[]], { drawing: '0 g 0 0 297.5 421 re f\n', page: '/Rotate 90' }),
      defaultReadLimits,
    );
    const drawn = await file.drawPage(1, 72, 1e6);
    await file.close();
    expect(drawn).toMatchObject({ width: 842, height: 595, scale: 1 });
    const shade = (x: number, y: number) => drawn?.pixels[y * 842 + x];
    // The lower left quarter is black; turned clockwise it is the upper left.
    expect([shade(100, 100), shade(700, 100), shade(100, 500)]).toEqual([0, 255, 255]);
  });

  test('draws a scan of strips that lies on its side, one of them a mask', async () => {
    const drawing = 'q 842 0 0 297 0 298 cm /A Do Q q 0 g 842 0 0 298 0 0 cm /B Do Q\n';
    const image = (entries: string, hex: string): string =>
      `<</Type/XObject/Subtype/Image/Width 2/Height 1${entries}/Filter/ASCIIHexDecode/Length ${hex.length + 1}>>stream\n${hex}>\nendstream`;
    const bytes = buildPdf([[]], {
      drawing,
      page: '/Rotate 270',
      width: 842,
      height: 595,
      images: { A: FURTHER_OBJECT, B: FURTHER_OBJECT + 1 },
      objects: [
        image('/ColorSpace/DeviceGray/BitsPerComponent 8', '00ff'),
        image('/ImageMask true/BitsPerComponent 1', '80'),
      ],
    });
    const file = await engine.open(bytes, defaultReadLimits);
    const page = await file.readPage(1);
    const drawn = await file.drawPage(1, 72, 1e6);
    await file.close();
    expect(page).toMatchObject({ hasPicture: true, layout: { width: 595, height: 842 } });
    expect(drawn).toMatchObject({ width: 595, height: 842 });
    const shade = (x: number, y: number) => drawn?.pixels[y * 595 + x];
    // Turned to the left: the upper strip is the left half, its black left end is below; the mask paints its right end.
    expect([shade(100, 800), shade(100, 50), shade(500, 800), shade(500, 50)]).toEqual([0, 255, 255, 0]);
  });

  test('draws no larger than it may', async () => {
    const file = await engine.open(buildPdf([[]]), defaultReadLimits);
    const drawn = await file.drawPage(1, 200, 10_000);
    await file.close();
    expect((drawn?.width ?? 0) * (drawn?.height ?? 0)).toBeLessThanOrEqual(10_000);
  });
});
