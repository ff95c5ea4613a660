/** East Asian wide and full-width blocks: two columns of a terminal each (Unicode UAX #11). */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

/** Columns a text takes on a terminal. Curly quotes and dashes count as one, as terminals draw them. */
export function measureWidth(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
}

/** Breaks a text into lines of at most `columns` terminal columns; Chinese breaks anywhere, as it is written. */
export function wrapText(text: string, columns: number): string {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const character of text) {
    const width = measureWidth(character);
    if (character === '\n' || (used + width > columns && used > 0)) {
      lines.push(line);
      line = '';
      used = 0;
      if (character === '\n') continue;
    }
    line += character;
    used += width;
  }
  lines.push(line);
  return lines.join('\n');
}
