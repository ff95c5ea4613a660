import { mayHoldTable, type LayoutPage, type QuarterTurn } from '../../page/index.js';
import { FEW_CHARACTERS, type PdfPage } from '../engine.js';
import { type DirectedRun, joinGlyphs } from '../join-glyphs.js';
import { apply, type Matrix, multiply } from '../straight-lines.js';
import { findTurn, partRuns } from '../find-turn.js';
import { type Fonts, readGlyphs } from './read-glyphs.js';
import { type PageBounds, readBounds, toPageFrom } from './page-bounds.js';
import { type FormReader, readNotes } from './read-notes.js';
import { readObjects } from './read-objects.js';
import type { Pdfium } from './start-pdfium.js';

/** What the pages of a document have in common. */
export interface KnownDocument {
  readonly fonts: Fonts;
  readonly forms: FormReader;
}

/**
 * Reads an open page. A page whose text lies on its side, be it shown so or by its /Rotate alone, is turned first, every
 * object of it: PDFium measures characters along its own x.
 */
export function readPdfiumPage(pdfium: Pdfium, page: number, number: number, known: KnownDocument): PdfPage {
  const { fonts, forms } = known;
  const shown = pdfium.calls.FPDFPage_GetRotation(page) as QuarterTurn;
  let bounds = turnObjects(pdfium, page, readBounds(pdfium, page), shown);
  const toShown = multiply(toPageFrom(bounds), clockwise[shown]);
  const notes = readNotes(pdfium, page, forms, (x, y) => apply(toShown, x, y));
  let runs = readRuns(pdfium, page, bounds, fonts);
  const turn = findTurn(runs);
  if (turn !== 0) {
    bounds = turnObjects(pdfium, page, bounds, ((4 - turn) % 4) as QuarterTurn);
    runs = readRuns(pdfium, page, bounds, fonts);
  }
  const { texts, asides } = partRuns(runs);
  const isTable = mayHoldTable(texts);
  const isShort = texts.reduce((sum, run) => sum + run.text.length, 0) < FEW_CHARACTERS;
  const objects = isShort || isTable ? readObjects(pdfium, page, toPageFrom(bounds)) : null;
  const layout: LayoutPage = {
    number,
    ...(turn === 0 ? {} : { turn }),
    width: bounds.right - bounds.left,
    height: bounds.top - bounds.bottom,
    texts,
    asides,
    rulings: isTable ? (objects?.rulings ?? []) : [],
  };
  const hasPicture = objects?.hasPicture ?? null;
  const hasMarks = objects === null ? null : objects.hasPicture || objects.hasText;
  return { layout, hasPicture, hasMarks, notes };
}

function readRuns(pdfium: Pdfium, page: number, bounds: PageBounds, fonts: Fonts): DirectedRun[] {
  const textPage = pdfium.calls.FPDFText_LoadPage(page);
  const glyphs = readGlyphs(pdfium, textPage, toPageFrom(bounds), fonts);
  pdfium.calls.FPDFText_ClosePage(textPage);
  return joinGlyphs(glyphs);
}

/** Clockwise by quarters about the origin, y upwards. */
const clockwise: Readonly<Record<QuarterTurn, Matrix>> = {
  0: [1, 0, 0, 1, 0, 0],
  1: [0, -1, 1, 0, 0, 0],
  2: [-1, 0, 0, -1, 0, 0],
  3: [0, 1, -1, 0, 0, 0],
};

/** Turns every object of the page clockwise about the origin; gives the bounds the page then has. */
function turnObjects(pdfium: Pdfium, page: number, bounds: PageBounds, quarters: QuarterTurn): PageBounds {
  if (quarters === 0) return bounds;
  const { calls, memory, scratch } = pdfium;
  const matrix = clockwise[quarters];
  const count = calls.FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index += 1) {
    memory.setFloats(scratch, matrix);
    calls.FPDFPageObj_TransformF(calls.FPDFPage_GetObject(page, index), scratch);
  }
  const xs = [bounds.left, bounds.right].flatMap((x) =>
    [bounds.top, bounds.bottom].map((y) => matrix[0] * x + matrix[2] * y),
  );
  const ys = [bounds.left, bounds.right].flatMap((x) =>
    [bounds.top, bounds.bottom].map((y) => matrix[1] * x + matrix[3] * y),
  );
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.max(...ys), bottom: Math.min(...ys) };
}
