import { eastAsianWidth } from 'get-east-asian-width';

/** Columns a text takes on a terminal. Curly quotes and dashes count as one, as terminals draw them. */
export function measureWidth(text: string): number {
  let width = 0;
  for (const character of text) width += eastAsianWidth(character.codePointAt(0) ?? 0);
  return width;
}

/** What stays on one line where it fits: a word of Latin letters, a number, a date; of Chinese each character. */
const PIECES = /[!-~]+|[^]/gu;

/** Breaks a text into lines of at most `columns` terminal columns; Chinese breaks anywhere, as it is written. */
export function wrapText(text: string, columns: number): string {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const pieces = (text.match(PIECES) ?? []).flatMap((piece) =>
    measureWidth(piece) > columns ? Array.from(piece) : piece,
  );
  for (const piece of pieces) {
    const width = measureWidth(piece);
    if (piece === '\n' || (used + width > columns && used > 0)) {
      lines.push(line);
      line = '';
      used = 0;
      if (piece === '\n') continue;
    }
    line += piece;
    used += width;
  }
  lines.push(line);
  return lines.join('\n');
}
