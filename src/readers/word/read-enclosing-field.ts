import { formatNumber } from './number-formats.js';

/** `eq \o\ac(○,1)`: what Word writes for 带圈字符. It has no result part: the code itself is drawn. */
const ENCLOSING = /^\s*eq\s*\\o\s*(?:\\a[cl]\s*)?\(\s*[○〇◯]\s*[,;，；]\s*(\S+?)\s*\)\s*$/iu;

/** The character a field draws inside a circle: ① for a number up to 50, else the character itself; undefined for other fields. */
export function readEnclosingField(code: string): string | undefined {
  const inside = ENCLOSING.exec(code)?.[1];
  if (inside === undefined) return undefined;
  return /^\d+$/u.test(inside) ? formatNumber(Number(inside), 'decimalEnclosedCircle', '') : inside;
}
