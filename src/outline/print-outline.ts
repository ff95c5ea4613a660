import type { MarkerFamily } from './marker.js';
import type { OutlineNode } from './outline.js';
import {
  EARTHLY_BRANCHES,
  HEAVENLY_STEMS,
  writeChineseNumeral,
  writeLegalNumeral,
  writeRomanNumeral,
} from './read-numeral.js';

const CIRCLED_FIRST = 0x2460;
const LATIN_FIRST = 0x41;
const LATIN_SMALL_FIRST = 0x61;
const SEQUENCE = ['首先，', '其次，', '再次，'] as const;

/** How each numbered family is printed; what the reader takes for a marker again. */
const printers: Partial<Readonly<Record<MarkerFamily, (number: number) => string>>> = {
  chapter: (number) => `第${writeChineseNumeral(number)}部分 `,
  cjkComma: (number) => `${writeChineseNumeral(number)}、`,
  cjkParen: (number) => `（${writeChineseNumeral(number)}）`,
  labelled: (number) => `【问题${number}】`,
  arabic: (number) => `${number}.`,
  arabicParen: (number) => `（${number}）`,
  arabicHalfParen: (number) => `${number})`,
  circled: (number) => String.fromCharCode(CIRCLED_FIRST + number - 1),
  cjkIs: (number) => `${writeChineseNumeral(number)}是`,
  ordinal: (number) => `第${writeChineseNumeral(number)}，`,
  sequence: (number) => SEQUENCE[number - 1] ?? '最后，',
  legal: (number) => `${writeLegalNumeral(number)}、`,
  legalParen: (number) => `（${writeLegalNumeral(number)}）`,
  stem: (number) => `${HEAVENLY_STEMS.charAt(number - 1)}、`,
  stemParen: (number) => `（${HEAVENLY_STEMS.charAt(number - 1)}）`,
  branch: (number) => `${EARTHLY_BRANCHES.charAt(number - 1)}、`,
  roman: (number) => `${writeRomanNumeral(number)}.`,
  romanParen: (number) => `（${writeRomanNumeral(number)}）`,
  romanSmall: (number) => `${writeRomanNumeral(number).toLowerCase()}.`,
  latin: (number) => `${String.fromCharCode(LATIN_FIRST + number - 1)}.`,
  latinParen: (number) => `（${String.fromCharCode(LATIN_FIRST + number - 1)}）`,
  latinSmall: (number) => `${String.fromCharCode(LATIN_SMALL_FIRST + number - 1)}.`,
};

/**
 * An outline → the lines of a notice that spells it: `text` gives what stands behind the marker of the node at a line.
 * Inverse of buildOutline for outlines whose series are whole.
 */
export function printOutline(outline: OutlineNode, text: (line: number) => string): readonly string[] {
  return outline.children.flatMap((node) => {
    const print = node.marker === null ? undefined : printers[node.marker.family];
    const marker = print === undefined || node.marker?.number == null ? '' : print(node.marker.number);
    return [`${marker}${text(node.line)}`, ...printOutline(node, text)];
  });
}
