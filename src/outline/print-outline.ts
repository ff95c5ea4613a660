import {
  EARTHLY_BRANCHES,
  HEAVENLY_STEMS,
  numeralScripts,
  writeEnclosed,
  writeFromRow,
  writeLetters,
  writeNumeral,
  writeRoman,
  type MarkerFamily,
} from '../language/index.js';
import type { OutlineNode } from './outline.js';

const SEQUENCE = ['首先，', '其次，', '再次，'] as const;

const writeLegal = (number: number): string => writeNumeral(number, numeralScripts.legalOutline);

/** How each numbered family is printed; what the reader takes for a marker again. */
const printers: Partial<Readonly<Record<MarkerFamily, (number: number) => string>>> = {
  chapter: (number) => `第${writeNumeral(number)}部分 `,
  cjkComma: (number) => `${writeNumeral(number)}、`,
  cjkParen: (number) => `（${writeNumeral(number)}）`,
  labelled: (number) => `【问题${number}】`,
  arabic: (number) => `${number}.`,
  arabicParen: (number) => `（${number}）`,
  arabicHalfParen: (number) => `${number})`,
  circled: (number) => writeEnclosed(number, 'circled'),
  cjkIs: (number) => `${writeNumeral(number)}是`,
  ordinal: (number) => `第${writeNumeral(number)}，`,
  sequence: (number) => SEQUENCE[number - 1] ?? '最后，',
  legal: (number) => `${writeLegal(number)}、`,
  legalParen: (number) => `（${writeLegal(number)}）`,
  stem: (number) => `${writeFromRow(number, HEAVENLY_STEMS)}、`,
  stemParen: (number) => `（${writeFromRow(number, HEAVENLY_STEMS)}）`,
  branch: (number) => `${writeFromRow(number, EARTHLY_BRANCHES)}、`,
  roman: (number) => `${writeRoman(number)}.`,
  romanParen: (number) => `（${writeRoman(number)}）`,
  romanSmall: (number) => `${writeRoman(number).toLowerCase()}.`,
  latin: (number) => `${writeLetters(number)}.`,
  latinParen: (number) => `（${writeLetters(number)}）`,
  latinSmall: (number) => `${writeLetters(number).toLowerCase()}.`,
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
