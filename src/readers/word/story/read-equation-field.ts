import { formatNumber } from '../numbering/number-formats.js';

/** `eq \o\ac(○,1)`: what Word writes for 带圈字符. It has no result part: the code itself is drawn. */
const ENCLOSING = /^\s*eq\s*\\o\s*(?:\\a[cl]\s*)?\(\s*[○〇◯]\s*[,;，；]\s*(\S+?)\s*\)\s*$/iu;
/** `EQ \* jc2 \* "Font:宋体" \* hps10 \o\ad(\s\up 9(shè),社)`: what old Word writes for 拼音指南, the reading above the character. */
const READING = /^\s*eq\s[^()]*\\o\s*(?:\\a[a-z]\s*)?\(\s*\\s\s*\\up\s*\d+\s*\([^()]*\)\s*[,;，；]\s*(\S+?)\s*\)\s*$/iu;

/** The text an equation field draws: ① for a number in a circle, the character below its reading; undefined for other fields. */
export function readEquationField(code: string): string | undefined {
  const enclosed = ENCLOSING.exec(code)?.[1];
  if (enclosed === undefined) return READING.exec(code)?.[1];
  return /^\d+$/u.test(enclosed) ? formatNumber(Number(enclosed), 'decimalEnclosedCircle', '') : enclosed;
}
