/** Symbol fonts put their pictures at U+F000 to U+F0FF: Wingdings and Symbol characters notices use → Unicode. */
const wingdings: ReadonlyMap<number, string> = new Map([
  [0x22, '✂'],
  [0x6c, '●'],
  [0x6d, '❍'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x71, '❑'],
  [0x72, '❒'],
  [0x75, '◆'],
  [0x76, '❖'],
  [0x77, '◆'],
  [0x9e, '·'],
  [0x9f, '•'],
  [0xa0, '▪'],
  [0xa1, '○'],
  [0xa4, '◉'],
  [0xa7, '▪'],
  [0xa8, '□'],
  [0xab, '★'],
  [0xd8, '➢'],
  [0xdf, '←'],
  [0xe0, '→'],
  [0xe8, '➔'],
  [0xf0, '⇨'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
]);

const symbol: ReadonlyMap<number, string> = new Map([
  [0x2a, '*'],
  [0x2d, '-'],
  [0xa3, '≤'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb3, '≥'],
  [0xb4, '×'],
  [0xb7, '•'],
  [0xb8, '÷'],
  [0xd7, '⋅'],
]);

/** Wingdings has ⓪–⑩ from 0x80 and ⓿–❿ from 0x8B: lists are numbered with them by hand. */
function readCircledDigit(code: number): string | undefined {
  if (code === 0x80) return '⓪';
  if (code > 0x80 && code <= 0x8a) return String.fromCharCode(0x2460 + code - 0x81);
  if (code === 0x8b) return '⓿';
  return code > 0x8b && code <= 0x95 ? String.fromCharCode(0x2776 + code - 0x8c) : undefined;
}

const PRIVATE_FIRST = 0xf000;
const PRIVATE_LAST = 0xf0ff;

const readWingding = (index: number): string | undefined => readCircledDigit(index) ?? wingdings.get(index);

/**
 * A character of a symbol font as the Unicode character that looks like it; the character itself where it is no
 * private one or not known. Where the file leaves the font to a style or a theme, a private character is one of
 * Wingdings, which nearly all are, else of Symbol.
 */
export function readSymbol(code: number, font: string | undefined): string {
  if (code >= 0x100 && (code < PRIVATE_FIRST || code > PRIVATE_LAST)) return String.fromCodePoint(code);
  const index = code & 0xff;
  if (font === 'Symbol') return symbol.get(index) ?? String.fromCodePoint(code);
  const isPicture = font?.startsWith('Wingdings') === true || code >= PRIVATE_FIRST;
  const found = isPicture ? (readWingding(index) ?? symbol.get(index)) : undefined;
  return found ?? String.fromCodePoint(code);
}
