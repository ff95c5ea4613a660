import { apply, type Matrix } from '../straight-lines.js';
import type { Glyph } from '../join-glyphs.js';
import type { Pdfium } from './start-pdfium.js';
import { SCRATCH_LENGTH } from './start-pdfium.js';

/** A font of the document, and what was asked of it. */
interface Font {
  readonly address: number;
  /** '' for a font whose glyphs are drawings (Type 3). */
  readonly name: string;
  readonly bold: boolean;
  /** Widths of characters in font sizes. */
  readonly widths: Map<number, number>;
}

/** The fonts of a document by their address: it has few, and its pages ask for them often. */
export type Fonts = Map<number, Font>;

/** What all characters of one text object have in common. */
interface Style {
  readonly font: Font;
  readonly fontSize: number;
  /** The size along the line, where the text is drawn narrow or wide. */
  readonly across: number;
  /** In radians, counter-clockwise. */
  readonly angle: number;
}

const BOLD_NAME = /bold|black|heavy|simhei/iu;
/** A hyphen at the end of a line, as PDFium says it. */
const HYPHEN = 2;
const REPLACEMENT = 0xfffd;
const LARGEST_CHARACTER = 0x10ffff;
const SPACE = /^\s$/u;
/** Characters from here on are as wide as high; others half as wide. Asked where a width is not told. */
const WIDE_CHARACTER = 0x2e80;
/** Sine of the angle up to which a line is level. */
const LEVEL = 0.1;

/**
 * Reads the characters of a page's text layer; one that no map says the text of is U+FFFD. `toPage` takes a place of the
 * page's space to one on the page, y downwards.
 */
export function readGlyphs(pdfium: Pdfium, textPage: number, toPage: Matrix, fonts: Fonts): Glyph[] {
  const { calls, memory, scratch } = pdfium;
  const styles = new Map<number, Style>();
  const glyphs: Glyph[] = [];
  const count = calls.FPDFText_CountChars(textPage);
  let spaced = false;
  for (let index = 0; index < count; index += 1) {
    if (calls.FPDFText_IsGenerated(textPage, index) === 1) continue;
    const code = calls.FPDFText_GetUnicode(textPage, index) >>> 0;
    const text = readCharacter(pdfium, textPage, index, code);
    if (SPACE.test(text)) {
      spaced = true;
      continue;
    }
    const object = calls.FPDFText_GetTextObject(textPage, index);
    const style = styles.get(object) ?? readStyle(pdfium, textPage, index, object, fonts);
    styles.set(object, style);
    if (calls.FPDFText_GetCharOrigin(textPage, index, scratch, scratch + 8) === 0) continue;
    const [x, baseline] = apply(toPage, memory.float64(scratch), memory.float64(scratch + 8));
    const { font, fontSize, angle } = style;
    const before = glyphs.at(-1);
    if (before?.object === object && before.x === x && before.baseline === baseline) {
      // The parts of one glyph, ﬁ or ﬃ: together they are as wide as its box.
      const advance = readBoxWidth(pdfium, textPage, index, style);
      glyphs[glyphs.length - 1] = { ...before, text: before.text + text, advance: Math.max(before.advance, advance) };
      continue;
    }
    const advance = measureAdvance(pdfium, textPage, index, code, style);
    glyphs.push({ text, x, baseline, advance, spaced, angle, fontSize, font: font.address, object, bold: font.bold });
    spaced = false;
  }
  return glyphs;
}

function readCharacter({ calls }: Pdfium, textPage: number, index: number, code: number): string {
  if (code === HYPHEN) return '-';
  const failed = calls.FPDFText_HasUnicodeMapError(textPage, index) === 1 || code === 0 || code > LARGEST_CHARACTER;
  return String.fromCodePoint(failed ? REPLACEMENT : code);
}

/**
 * The width a character takes on its line. Its box tells it along the x of PDFium's own space alone, and with the ink
 * where that is wider; the font tells it by the character, not by the glyph. The smaller of the two is right.
 */
function measureAdvance(pdfium: Pdfium, textPage: number, index: number, code: number, style: Style): number {
  const { font, fontSize, across } = style;
  const told = readWidth(pdfium, font, code) * across;
  const boxed = readBoxWidth(pdfium, textPage, index, style);
  if (told > 0) return boxed > 0 ? Math.min(told, boxed) : told;
  if (boxed > 0) return boxed;
  return code >= WIDE_CHARACTER ? fontSize : fontSize / 2;
}

/** The width of a character's box; 0 where it says nothing: on turned text, and of Type 3 fonts, whose box is the ink. */
function readBoxWidth({ calls, memory, scratch }: Pdfium, textPage: number, index: number, style: Style): number {
  if (style.font.name === '' || Math.abs(Math.sin(style.angle)) > LEVEL) return 0;
  if (calls.FPDFText_GetLooseCharBox(textPage, index, scratch) === 0) return 0;
  return memory.float32(scratch + 8) - memory.float32(scratch);
}

/** The width of a character in font sizes, as its font tells it; 0 where it does not. */
function readWidth({ calls, memory, scratch }: Pdfium, font: Font, code: number): number {
  let width = font.widths.get(code);
  if (width === undefined) {
    const known = calls.FPDFFont_GetGlyphWidth(font.address, code, 1, scratch) === 1;
    width = known ? memory.float32(scratch) : 0;
    font.widths.set(code, width);
  }
  return width;
}

function readStyle(pdfium: Pdfium, textPage: number, index: number, object: number, fonts: Fonts): Style {
  const { calls, memory, scratch } = pdfium;
  const nominal = Math.abs(calls.FPDFText_GetFontSize(textPage, index));
  const known = calls.FPDFText_GetMatrix(textPage, index, scratch) === 1;
  const at = (place: number): number => memory.float32(scratch + 4 * place);
  const [a, b, c, d] = known ? [at(0), at(1), at(2), at(3)] : [1, 0, 0, 1];
  const font = findFont(pdfium, calls.FPDFTextObj_GetFont(object), fonts);
  return { font, fontSize: nominal * Math.hypot(c, d), across: nominal * Math.hypot(a, b), angle: Math.atan2(b, a) };
}

function findFont(pdfium: Pdfium, address: number, fonts: Fonts): Font {
  let font = fonts.get(address);
  if (font === undefined) {
    const name = readFontName(pdfium, address);
    font = { address, name, bold: BOLD_NAME.test(name), widths: new Map() };
    fonts.set(address, font);
  }
  return font;
}

function readFontName({ calls, memory, scratch }: Pdfium, font: number): string {
  if (font === 0) return '';
  const length = Math.min(calls.FPDFFont_GetBaseFontName(font, scratch, SCRATCH_LENGTH), SCRATCH_LENGTH);
  return new TextDecoder('latin1').decode(memory.read(scratch, Math.max(0, length - 1)));
}
