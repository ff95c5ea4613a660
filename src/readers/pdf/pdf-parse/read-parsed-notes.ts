import type { PDFPageProxy, PageViewport } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfNote } from '../engine.js';

/** What is used of pdf.js's annotations, which it types as any. */
interface ParsedAnnotation {
  readonly subtype?: string;
  readonly rect?: readonly number[];
  readonly hidden?: boolean;
  readonly annotationFlags?: number;
  readonly fieldType?: string;
  readonly fieldValue?: unknown;
  readonly checkBox?: boolean;
  readonly radioButton?: boolean;
  readonly buttonValue?: unknown;
  readonly exportValue?: unknown;
  readonly contentsObj?: { readonly str?: string };
}

const HIDDEN = 0x02 | 0x20;
const MOST_NOTES = 5_000;
const CHECKED = '☑';

/** Values of form fields and texts of notes on a page. */
export async function readParsedNotes(page: PDFPageProxy, viewport: PageViewport): Promise<PdfNote[]> {
  const annotations = (await page.getAnnotations({ intent: 'any' })) as ParsedAnnotation[];
  return annotations.slice(0, MOST_NOTES).flatMap((annotation): PdfNote[] => {
    const said = readAnnotation(annotation);
    if (said === null || said.text.trim() === '' || annotation.rect === undefined) return [];
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = viewport.convertToViewportRectangle([...annotation.rect]) as number[];
    const place = { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
    return [{ ...said, ...place }];
  });
}

function readAnnotation(annotation: ParsedAnnotation): Pick<PdfNote, 'kind' | 'text'> | null {
  const { subtype, annotationFlags = 0, contentsObj } = annotation;
  if (subtype === 'Link' || subtype === 'Popup' || (annotationFlags & HIDDEN) !== 0) return null;
  if (subtype === 'Widget') return { kind: 'form-value', text: readValue(annotation) };
  return { kind: subtype === 'FreeText' ? 'typed' : 'comment', text: contentsObj?.str ?? '' };
}

function readValue({
  fieldType,
  fieldValue,
  checkBox,
  radioButton,
  buttonValue,
  exportValue,
}: ParsedAnnotation): string {
  if (checkBox === true) return fieldValue === exportValue ? CHECKED : '';
  if (radioButton === true) return fieldValue === buttonValue ? CHECKED : '';
  if (fieldType !== 'Tx' && fieldType !== 'Ch') return '';
  const values: unknown[] = Array.isArray(fieldValue) ? fieldValue : [fieldValue];
  return values.filter((value) => typeof value === 'string').join(' ');
}
