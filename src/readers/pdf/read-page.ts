import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { mayHoldTable, type LayoutPage, type PositionedText, type Ruling } from '../page/index.js';
import { loadPdfjs } from './open-pdf.js';
import { readRulings, type OperatorList } from './read-rulings.js';

/** A page, and what decides whether its text can be trusted. */
export interface PdfPage {
  readonly layout: LayoutPage;
  /** The page paints a picture. Null where nobody had to look. */
  readonly hasPicture: boolean | null;
  /** The page paints anything at all. Null where nobody had to look. */
  readonly hasMarks: boolean | null;
}

/** In radians: text turned further than this is a watermark or a stamp. A scan's own text layer leans less. */
const UPRIGHT = 0.09;
/** A page with fewer characters than this is looked at more closely: it may be a scan with a digital running head. */
export const FEW_CHARACTERS = 40;

/** A font's weight by its name in the file, as pdf.js tells it once a page's operators were listed. */
export type FontWeights = Map<string, boolean>;

/**
 * One page's runs with their places. The operators, which cost as much as the text again, are listed only where they
 * tell something: a font not seen before (is it bold?), runs that stand like a table (its rulings), next to no text.
 */
export async function readPage(page: PDFPageProxy, weights: FontWeights): Promise<PdfPage> {
  const pdfjs = await loadPdfjs();
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ includeMarkedContent: false });
  const items = content.items.filter((item) => 'str' in item && item.str.trim() !== '').filter((item) => 'str' in item);
  const characters = items.reduce((sum, item) => sum + item.str.length, 0);
  const newFont = items.some((item) => !weights.has(item.fontName));
  let operators: OperatorList | null = null;
  if (newFont || characters < FEW_CHARACTERS) {
    operators = await page.getOperatorList();
    for (const item of items) weights.set(item.fontName, isBoldFont(page, item.fontName));
  }
  const texts: PositionedText[] = [];
  const asides: PositionedText[] = [];
  for (const item of items) {
    const matrix = pdfjs.Util.transform(viewport.transform, item.transform) as number[];
    const [a = 1, b = 0, c = 0, d = 0, x = 0, baseline = 0] = matrix;
    const vertical = content.styles[item.fontName]?.vertical === true;
    const text: PositionedText = {
      text: item.str,
      x,
      baseline,
      width: item.width,
      fontSize: Math.hypot(c, d),
      bold: weights.get(item.fontName) === true,
    };
    (vertical || Math.abs(Math.atan2(b, a)) > UPRIGHT ? asides : texts).push(text);
  }
  let rulings: Ruling[] = [];
  if (mayHoldTable(texts)) {
    operators ??= await page.getOperatorList();
    rulings = await readRulings(operators, viewport.transform);
  }
  const { width, height } = viewport;
  const marks = operators === null ? { hasPicture: null, hasMarks: null } : await findMarks(operators);
  return { layout: { number: page.pageNumber, width, height, texts, asides, rulings }, ...marks };
}

function isBoldFont(page: PDFPageProxy, name: string): boolean {
  if (!page.commonObjs.has(name)) return false;
  const font: unknown = page.commonObjs.get(name);
  if (typeof font !== 'object' || font === null) return false;
  const { bold, black, name: realName } = font as { bold?: unknown; black?: unknown; name?: unknown };
  return (
    bold === true || black === true || (typeof realName === 'string' && /bold|black|heavy|simhei/iu.test(realName))
  );
}

async function findMarks(operators: OperatorList): Promise<{ hasPicture: boolean; hasMarks: boolean }> {
  const { OPS } = await loadPdfjs();
  const pictures = new Set<number>([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
    OPS.paintImageXObjectRepeat,
    OPS.paintInlineImageXObjectGroup,
    OPS.paintImageMaskXObjectGroup,
    OPS.paintImageMaskXObjectRepeat,
  ]);
  const hasPicture = operators.fnArray.some((operator) => pictures.has(operator));
  return { hasPicture, hasMarks: hasPicture || operators.fnArray.includes(OPS.showText) };
}
