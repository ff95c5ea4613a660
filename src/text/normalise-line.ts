/** Zero-width characters, soft hyphens, byte order marks and control characters: invisible, and never part of a notice. */
const INVISIBLE =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF\uFFF9-\uFFFB]/gu;
/** Every kind of space but tab and line feed, which stand between the cells and the paragraphs of a table row. */
const SPACE = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu;

/**
 * One paragraph of raw text → the text a record's spans point into: invisible characters removed, every kind of space an
 * ordinary one, none at either end. Nothing else changes: width and script of characters stay as they are.
 */
export function normaliseLine(raw: string): string {
  return raw.replace(INVISIBLE, '').replace(SPACE, ' ').trim();
}
