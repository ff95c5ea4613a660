import type { WordDocument } from '../open-word-document.js';
import { readUtf16, sliceView } from '../compound/slice-view.js';

/** [MS-DOC] §2.9.286 SttbfFfn: a count, two unused bytes, then the fonts, each behind its length in a byte. */
const FONTS_OFFSET = 4;
/** §2.9.67 FFN: what stands before the name, which ends in a 0. */
const NAME_OFFSET = 39;

/**
 * Reads the names of the document's fonts, in the order of their numbers.
 * @throws RangeError where the table is cut off.
 */
export function readFontNames({ openTable }: WordDocument): readonly string[] {
  const table = openTable('fonts');
  const count = table.byteLength === 0 ? 0 : table.getUint16(0, true);
  const names: string[] = [];
  for (let offset = FONTS_OFFSET; names.length < count && offset < table.byteLength;) {
    const font = sliceView(table, offset + 1, table.getUint8(offset));
    const letters = Math.max(0, Math.floor((font.byteLength - NAME_OFFSET) / 2));
    names.push(letters === 0 ? '' : (readUtf16(font, NAME_OFFSET, letters).split('\0', 1)[0] ?? ''));
    offset += 1 + font.byteLength;
  }
  return names;
}
