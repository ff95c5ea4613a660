import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { mayHoldTable, type Ruling } from '../../page/index.js';
import { FEW_CHARACTERS, type PdfPage } from '../engine.js';
import { findTurn, partRuns, turnRuling, turnRun, turnSize } from '../find-turn.js';
import type { DirectedRun } from '../join-glyphs.js';
import { readParsedNotes } from './read-parsed-notes.js';
import { readRulings, type OperatorList } from './read-rulings.js';

/** Lines of vertical writing run in no direction lines are read in: they are set aside. */
const VERTICAL = Math.PI / 4;

/** A font's weight by its name in the file, as pdf.js tells it once a page's operators were listed. */
export type FontWeights = Map<string, boolean>;

/**
 * One page's runs with their places. The operators, which cost as much as the text again, are listed only where they
 * tell something: a font not seen before (is it bold?), runs that stand like a table (its rulings), next to no text.
 */
export async function readParsedPage(page: PDFPageProxy, weights: FontWeights): Promise<PdfPage> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
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
  const runs = content.items.flatMap((item): DirectedRun[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const matrix = pdfjs.Util.transform(viewport.transform, item.transform) as number[];
    const [a = 1, b = 0, c = 0, d = 0, x = 0, baseline = 0] = matrix;
    const vertical = content.styles[item.fontName]?.vertical === true;
    const angle = vertical ? VERTICAL : -Math.atan2(b, a);
    const bold = weights.get(item.fontName) === true;
    return [{ text: item.str, x, baseline, width: item.width, fontSize: Math.hypot(c, d), bold, angle }];
  });
  const turn = findTurn(runs);
  const { width, height } = viewport;
  const along = turnSize(turn, width, height);
  const { texts, asides } = partRuns(runs.map((run) => turnRun(run, along)));
  let rulings: readonly Ruling[] = [];
  if (mayHoldTable(texts)) {
    operators ??= await page.getOperatorList();
    rulings = (await readRulings(operators, viewport.transform)).map((ruling) => turnRuling(ruling, along));
  }
  const marks = operators === null ? { hasPicture: null, hasMarks: null } : await findMarks(operators);
  const layout = { number: page.pageNumber, ...along, texts, asides, rulings };
  return { layout, ...marks, notes: await readParsedNotes(page, viewport) };
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
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
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
