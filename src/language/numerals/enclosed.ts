/** Numbers Unicode keeps as one character: a row of them in its blocks. */
interface EnclosedRow {
  readonly kind: 'circled' | 'blackCircled' | 'parenthesised' | 'fullStop' | 'hanParenthesised' | 'hanCircled';
  readonly example: string;
  /** The code point of its first character, and the number that shows. */
  readonly first: number;
  readonly from: number;
  readonly count: number;
}

/** Enclosed Alphanumerics, Dingbats, Enclosed CJK Letters (The Unicode Standard, code charts U+2460, U+2776, U+3220). */
const enclosedRows: readonly EnclosedRow[] = [
  { kind: 'circled', example: '⓪', first: 0x24ea, from: 0, count: 1 },
  { kind: 'circled', example: '①', first: 0x2460, from: 1, count: 20 },
  { kind: 'circled', example: '㉑', first: 0x3251, from: 21, count: 15 },
  { kind: 'circled', example: '㊱', first: 0x32b1, from: 36, count: 15 },
  { kind: 'circled', example: '➀', first: 0x2780, from: 1, count: 10 },
  { kind: 'blackCircled', example: '❶', first: 0x2776, from: 1, count: 10 },
  { kind: 'blackCircled', example: '➊', first: 0x278a, from: 1, count: 10 },
  { kind: 'parenthesised', example: '⑴', first: 0x2474, from: 1, count: 20 },
  { kind: 'fullStop', example: '⒈', first: 0x2488, from: 1, count: 20 },
  { kind: 'hanParenthesised', example: '㈠', first: 0x3220, from: 1, count: 10 },
  { kind: 'hanCircled', example: '㊀', first: 0x3280, from: 1, count: 10 },
];

/** ①, ⑴, ⒈, ㈠, ❶ → the number it shows; null for any other character. */
export function readEnclosed(character: string): number | null {
  const code = character.codePointAt(0) ?? 0;
  const row = enclosedRows.find(({ first, count }) => code >= first && code < first + count);
  return row === undefined ? null : row.from + code - row.first;
}

/** 3 → ③ ⑶ ⒊ ㊂ as the kind has it; plain digits where Unicode has no such character. */
export function writeEnclosed(value: number, kind: EnclosedRow['kind']): string {
  const row = enclosedRows.find(
    (entry) => entry.kind === kind && value >= entry.from && value < entry.from + entry.count,
  );
  return row === undefined ? String(value) : String.fromCodePoint(row.first + value - row.from);
}
