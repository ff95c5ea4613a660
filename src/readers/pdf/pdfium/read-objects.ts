import type { Ruling } from '../../page/index.js';
import { addRuling, apply, type Matrix, MOST_STEPS, multiply, type Point } from '../straight-lines.js';
import type { Pdfium } from './start-pdfium.js';

/** Kinds of page objects and of path segments (fpdf_edit.h). */
const [TEXT, PATH, IMAGE, FORM] = [1, 2, 3, 5];
const [LINE_TO, MOVE_TO] = [0, 2];
/** Forms inside forms that are looked into. Deeper ones are made by hand to keep readers busy. */
const DEEPEST_FORM = 12;
/** Objects looked at on one page. Larger: forms that use each other keep a worker busy. */
const MOST_OBJECTS = 500_000;

/** What a page draws besides its text. */
export interface PageObjects {
  /** Straight level and upright lines, in points from the top left corner. */
  readonly rulings: readonly Ruling[];
  readonly hasPicture: boolean;
  readonly hasText: boolean;
}

interface Search {
  readonly pdfium: Pdfium;
  readonly rulings: Ruling[];
  objects: number;
  steps: number;
  hasPicture: boolean;
  hasText: boolean;
}

/** Looks through the objects of a page, those inside forms too. */
export function readObjects(pdfium: Pdfium, page: number, toPage: Matrix): PageObjects {
  const { calls } = pdfium;
  const search: Search = { pdfium, rulings: [], objects: 0, steps: 0, hasPicture: false, hasText: false };
  const count = calls.FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index += 1) visit(search, calls.FPDFPage_GetObject(page, index), toPage, 0);
  return search;
}

function visit(search: Search, object: number, matrix: Matrix, depth: number): void {
  const { calls } = search.pdfium;
  search.objects += 1;
  if (search.objects > MOST_OBJECTS) return;
  const type = calls.FPDFPageObj_GetType(object);
  if (type === TEXT) search.hasText = true;
  if (type === IMAGE) search.hasPicture = true;
  if (type === PATH && search.steps < MOST_STEPS) collectLines(search, object, matrix);
  if (type !== FORM || depth === DEEPEST_FORM) return;
  const inner = multiply(matrix, readMatrix(search.pdfium, object));
  const count = calls.FPDFFormObj_CountObjects(object);
  for (let index = 0; index < count; index += 1) {
    visit(search, calls.FPDFFormObj_GetObject(object, index), inner, depth + 1);
  }
}

function readMatrix({ calls, memory, scratch }: Pdfium, object: number): Matrix {
  if (calls.FPDFPageObj_GetMatrix(object, scratch) === 0) return [1, 0, 0, 1, 0, 0];
  const at = (index: number): number => memory.float32(scratch + 4 * index);
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}

/** A path that is neither filled nor stroked only clips. */
function isDrawn({ calls, memory, scratch }: Pdfium, path: number): boolean {
  if (calls.FPDFPath_GetDrawMode(path, scratch, scratch + 4) === 0) return false;
  return memory.int32(scratch) !== 0 || memory.int32(scratch + 4) !== 0;
}

function collectLines(search: Search, path: number, outer: Matrix): void {
  const { pdfium, rulings } = search;
  const { calls, memory, scratch } = pdfium;
  if (!isDrawn(pdfium, path)) return;
  const matrix = multiply(outer, readMatrix(pdfium, path));
  const count = calls.FPDFPath_CountSegments(path);
  let start: Point = [0, 0];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    search.steps += 1;
    const segment = calls.FPDFPath_GetPathSegment(path, index);
    if (calls.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4) === 0) continue;
    const next = apply(matrix, memory.float32(scratch), memory.float32(scratch + 4));
    const type = calls.FPDFPathSegment_GetType(segment);
    if (type === MOVE_TO) start = next;
    if (type === LINE_TO) addRuling(at, next, rulings);
    at = next;
    if (calls.FPDFPathSegment_GetClose(segment) === 1) {
      addRuling(at, start, rulings);
      at = start;
    }
  }
}
