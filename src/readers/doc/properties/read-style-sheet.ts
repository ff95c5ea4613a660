import { createStyle, type Style, type Styles } from '../../word/index.js';
import type { WordDocument } from '../open-word-document.js';
import { createStoredParagraph, modifyParagraph } from './paragraph-modifiers.js';
import { modifyRun, type StyleSwitch } from './run-modifiers.js';
import { sliceView } from '../compound/slice-view.js';

/** [MS-DOC] §2.9.271 STSH: the length of the information before the styles, and in it how long a style's fixed part is. */
const FIXED_LENGTH_OFFSET = 4;
/** §2.9.273 Stshif is 18 bytes; a font, then a table of what is shown of each built-in style, then the defaults. */
const SHOWN_TABLE_OFFSET = 2 + 18 + 2;
const SHOWN_COUNT_OFFSET = 2 + 6;
/** §2.9.260 StdfBase. */
const BUILT_IN_MASK = 0x0fff;
const NO_STYLE = 0x0fff;
const PARAGRAPH_STYLE = 1;
const CHARACTER_STYLE = 2;
/** Built-in styles by number: the names a DOCX stores are the same in every language. */
const FIRST_HEADING = 1;
const FIRST_CONTENTS = 19;
const LEVELS = 9;
const NORMAL_STYLE = '0';

/** Styles switch on and off; one that turns its base round is read as switched on. */
const switchedOff: StyleSwitch = () => false;

function nameBuiltIn(number: number): string {
  if (number >= FIRST_HEADING && number < FIRST_HEADING + LEVELS) return `heading ${number}`;
  if (number >= FIRST_CONTENTS && number < FIRST_CONTENTS + LEVELS) return `toc ${number - FIRST_CONTENTS + 1}`;
  return '';
}

/** §2.9.136 LPUpxPapx, LPUpxChpx: a length of two bytes before each; each begins at an even offset. */
function listProperties(style: DataView, start: number, count: number): readonly DataView[] {
  const parts: DataView[] = [];
  let offset = start;
  while (parts.length < count && offset + 2 <= style.byteLength) {
    const part = sliceView(style, offset + 2, style.getUint16(offset, true));
    parts.push(part);
    offset += 2 + part.byteLength + (part.byteLength % 2);
  }
  return parts;
}

function modifyStyle(style: Style, kind: number, parts: readonly DataView[], data: DataView): void {
  const [first, second] = parts;
  if (kind === PARAGRAPH_STYLE && first !== undefined && first.byteLength > 2) {
    modifyParagraph(createStoredParagraph(style.paragraph), sliceView(first, 2, first.byteLength - 2), data);
  }
  const run = kind === PARAGRAPH_STYLE ? second : kind === CHARACTER_STYLE ? first : undefined;
  if (run !== undefined) modifyRun(style.run, run, switchedOff);
}

function readStyle(stored: DataView, id: string, fixedLength: number, data: DataView): Style {
  const style = createStyle(id);
  style.name = nameBuiltIn(stored.getUint16(0, true) & BUILT_IN_MASK);
  const kindAndBase = stored.getUint16(2, true);
  if (kindAndBase >> 4 !== NO_STYLE) style.basedOn = String(kindAndBase >> 4);
  const nameLength = stored.getUint16(fixedLength, true);
  const partsStart = fixedLength + 2 + 2 * (nameLength + 1);
  const parts = listProperties(stored, partsStart, stored.getUint16(4, true) & 0xf);
  modifyStyle(style, kindAndBase & 0xf, parts, data);
  return style;
}

/** §2.9.275 StshiB: what every style begins from. Word 97 and 2000 write none. */
function readDefaults(information: DataView, data: DataView): Style {
  const defaults = createStyle('');
  if (information.byteLength < SHOWN_TABLE_OFFSET + 2) return defaults;
  const shownLength = information.getUint16(SHOWN_TABLE_OFFSET, true);
  const shownCount = information.getUint16(SHOWN_COUNT_OFFSET, true);
  let offset = SHOWN_TABLE_OFFSET + 2 + shownLength * shownCount;
  for (const kind of ['run', 'paragraph'] as const) {
    if (offset + 4 > information.byteLength) break;
    const modifiers = sliceView(information, offset + 4, information.getUint32(offset, true));
    if (kind === 'run') modifyRun(defaults.run, modifiers, switchedOff);
    else modifyParagraph(createStoredParagraph(defaults.paragraph), modifiers, data);
    offset += 4 + modifiers.byteLength;
  }
  return defaults;
}

/**
 * Reads the style sheet; a style's id is its number.
 * @throws RangeError where it is cut off before its first style, or a style contradicts itself.
 */
export function readStyleSheet({ openTable, data }: WordDocument): Styles {
  const sheet = openTable('styleSheet');
  const byId = new Map<string, Style>();
  if (sheet.byteLength === 0) return { byId, defaultParagraphStyle: undefined, defaults: createStyle('') };
  const information = sliceView(sheet, 0, 2 + sheet.getUint16(0, true));
  const fixedLength = information.getUint16(FIXED_LENGTH_OFFSET, true);
  let offset = information.byteLength;
  for (let id = 0; offset + 2 <= sheet.byteLength; id += 1) {
    const length = sheet.getUint16(offset, true);
    // Some programs count the sheet too short: the last style is lost then, and no text.
    if (offset + 2 + length > sheet.byteLength) break;
    const stored = sliceView(sheet, offset + 2, length);
    if (stored.byteLength > 0) byId.set(String(id), readStyle(stored, String(id), fixedLength, data));
    offset += 2 + stored.byteLength + (stored.byteLength % 2);
  }
  return { byId, defaultParagraphStyle: NORMAL_STYLE, defaults: readDefaults(information, data) };
}
