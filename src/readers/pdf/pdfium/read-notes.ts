import type { PdfNote } from '../engine.js';
import type { Pdfium } from './start-pdfium.js';

/** fpdf_annot.h: kinds of annotations, of form fields, and flags of those that are not shown. */
const [LINK, FREE_TEXT, POPUP, WIDGET] = [2, 3, 16, 20];
const [BUTTON, CHECK_BOX, RADIO_BUTTON, SIGNATURE] = [1, 2, 3, 7];
const HIDDEN = 0x02 | 0x20;
/** Annotations looked at on one page. Larger: a page of a million keeps a worker busy. */
const MOST_NOTES = 5_000;
/** UTF-16 units of one value or note. */
const LONGEST_NOTE = 100_000;
const CHECKED = '☑';

/** What a document's forms are asked through; opened with the first field. */
export interface FormReader {
  readonly handle: () => number;
  readonly close: () => void;
}

/** Opens the forms of a document when they are first asked for. */
export function createFormReader({ calls }: Pdfium, document: number): FormReader {
  let open: { readonly info: number; readonly handle: number } | undefined;
  return {
    handle: () => {
      if (open === undefined) {
        const info = calls.PDFiumExt_OpenFormFillInfo();
        open = { info, handle: calls.PDFiumExt_InitFormFillEnvironment(document, info) };
      }
      return open.handle;
    },
    close: () => {
      if (open === undefined) return;
      calls.PDFiumExt_ExitFormFillEnvironment(open.handle);
      calls.PDFiumExt_CloseFormFillInfo(open.info);
    },
  };
}

/** Values of form fields and texts of notes on a page; `toPage` takes a place of the page's space to one of the page as it is shown. */
export function readNotes(
  pdfium: Pdfium,
  page: number,
  forms: FormReader,
  toPage: (x: number, y: number) => readonly [number, number],
): PdfNote[] {
  const { calls, memory, scratch } = pdfium;
  const notes: PdfNote[] = [];
  const count = Math.min(calls.FPDFPage_GetAnnotCount(page), MOST_NOTES);
  for (let index = 0; index < count; index += 1) {
    const annotation = calls.FPDFPage_GetAnnot(page, index);
    const said = readAnnotation(pdfium, annotation, forms);
    if (said !== null && said.text.trim() !== '' && calls.FPDFAnnot_GetRect(annotation, scratch) === 1) {
      const [left, top, right, bottom] = [0, 4, 8, 12].map((at) => memory.float32(scratch + at));
      const [x1, y1] = toPage(left ?? 0, top ?? 0);
      const [x2, y2] = toPage(right ?? 0, bottom ?? 0);
      const [x, y] = [Math.min(x1, x2), Math.min(y1, y2)];
      notes.push({ ...said, x, y, width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) });
    }
    calls.FPDFPage_CloseAnnot(annotation);
  }
  return notes;
}

function readAnnotation(pdfium: Pdfium, annotation: number, forms: FormReader): Pick<PdfNote, 'kind' | 'text'> | null {
  const { calls } = pdfium;
  const kind = calls.FPDFAnnot_GetSubtype(annotation);
  if (kind === LINK || kind === POPUP || (calls.FPDFAnnot_GetFlags(annotation) & HIDDEN) !== 0) return null;
  if (kind === WIDGET) return { kind: 'form-value', text: readValue(pdfium, annotation, forms.handle()) };
  const text = readEntry(pdfium, annotation, 'Contents');
  return { kind: kind === FREE_TEXT ? 'typed' : 'comment', text };
}

function readValue(pdfium: Pdfium, annotation: number, form: number): string {
  const { calls } = pdfium;
  const type = calls.FPDFAnnot_GetFormFieldType(form, annotation);
  if (type === BUTTON || type === SIGNATURE) return '';
  if (type === CHECK_BOX || type === RADIO_BUTTON) {
    // The name of the appearance that is shown.
    const shown = readEntry(pdfium, annotation, 'AS');
    return shown === '' || shown === 'Off' ? '' : CHECKED;
  }
  return readText(pdfium, (buffer, length) => calls.FPDFAnnot_GetFormFieldValue(form, annotation, buffer, length));
}

/** A text or name of an annotation's dictionary. */
function readEntry(pdfium: Pdfium, annotation: number, key: string): string {
  const { calls, memory, scratch } = pdfium;
  memory.write(scratch, new TextEncoder().encode(`${key}\0`));
  return readText(pdfium, (buffer, length) => calls.FPDFAnnot_GetStringValue(annotation, scratch, buffer, length));
}

/** A text PDFium writes into a buffer as UTF-16, after it was asked how long it is. */
function readText({ calls, memory }: Pdfium, write: (buffer: number, length: number) => number): string {
  const length = Math.min(write(0, 0), 2 * LONGEST_NOTE);
  if (length <= 2) return '';
  const buffer = calls.malloc(length);
  write(buffer, length);
  const text = new TextDecoder('utf-16le').decode(memory.read(buffer, length));
  calls.free(buffer);
  return text.replace(/\0.*$/su, '');
}
