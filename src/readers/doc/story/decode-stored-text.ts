import { readUtf16 } from '../compound/slice-view.js';

/** [MS-DOC] §2.9.73 FcCompressed: what the bytes from 0x80 to 0x9F stand for; the others are as in Latin-1. */
const WINDOWS_ONLY =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';
const FIRST_WINDOWS_ONLY = 0x80;

/** A character a byte. Node's own decoder reads Windows-1252 as Latin-1 in some versions: “ and ” are lost. */
function decodeBytes(view: DataView): string {
  let text = '';
  for (let index = 0; index < view.byteLength; index += 1) {
    const code = view.getUint8(index);
    text += WINDOWS_ONLY.charAt(code - FIRST_WINDOWS_ONLY) || String.fromCharCode(code);
  }
  return text;
}

/** The characters of a piece of text, one or two bytes each. */
export function decodeStoredText(view: DataView, width: 1 | 2): string {
  return width === 1 ? decodeBytes(view) : readUtf16(view, 0, view.byteLength / 2);
}
