/** Columns a line takes in a fixed-pitch font: two for Chinese characters and full-width forms. */
const WIDE =
  /[\u1100-\u115F\u2018-\u201D\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u;
/** Wrapped text is never narrower (a column of a form is) … */
const MIN_WIDTH = 40;
/** … nor wider: longer lines are paragraphs. */
const MAX_WIDTH = 160;
/** Fewer lines that go on prove nothing. */
const FEWEST_CONTINUATIONS = 4;
/** Share of the lines without an indent that must follow a full line. Lower: lists of short lines are taken for wrapped text. */
const FULL_BEFORE_SHARE = 0.8;
const PAGE_NUMBER = /^[\s\-—–_]*\d{1,4}[\s\-—–_]*$/u;
const INDENTED = /^[\s\u3000]/u;
const ENDS_IN_LATIN = /[A-Za-z0-9,.;]$/u;
const BEGINS_IN_LATIN = /^[A-Za-z0-9]/u;

function measureWidth(line: string): number {
  let width = 0;
  for (const character of line.trimEnd()) width += WIDE.test(character) ? 2 : 1;
  return width;
}

/** How a program counted the line it filled: by columns or by characters; a full line may fall short by `slack`. */
interface Wrapping {
  readonly measure: (line: string) => number;
  readonly width: number;
  readonly slack: number;
}

const countings: readonly Omit<Wrapping, 'width'>[] = [
  // A wide character that did not fit, a closing mark kept off the next line.
  { measure: measureWidth, slack: 4 },
  { measure: (line) => line.trimEnd().length, slack: 2 },
];

const isFull = (line: string, { measure, width, slack }: Wrapping): boolean => measure(line) > width - slack;

/** How text is wrapped; undefined unless its lines show it beyond doubt: paragraphs indented, all other lines behind full ones. */
function findWrapping(lines: readonly string[]): Wrapping | undefined {
  const filled = lines.filter((line) => line.trim() !== '' && !PAGE_NUMBER.test(line));
  const widest = Math.max(0, ...filled.map(measureWidth));
  if (widest < MIN_WIDTH || widest > MAX_WIDTH) return undefined;
  const before = filled.flatMap((line, index) => {
    const previous = filled[index - 1];
    return INDENTED.test(line) || previous === undefined ? [] : [previous];
  });
  if (before.length < FEWEST_CONTINUATIONS || !filled.some((line) => INDENTED.test(line))) return undefined;
  return countings
    .map((counting) => ({ ...counting, width: Math.max(...filled.map((line) => counting.measure(line))) }))
    .find((wrapping) => before.filter((line) => isFull(line, wrapping)).length >= FULL_BEFORE_SHARE * before.length);
}

/**
 * Joins lines that a program broke at a fixed width. A line goes on in the next when it is full and the next has no
 * indent; text not clearly wrapped stays as it is, for a wrong join runs two issues into one.
 */
export function joinWrappedLines(lines: readonly string[]): readonly string[] {
  const wrapping = findWrapping(lines);
  if (wrapping === undefined) return lines;
  const joined: string[] = [];
  let open = false;
  for (const line of lines) {
    const last = joined.at(-1);
    if (open && PAGE_NUMBER.test(line) && line.trim() !== '') {
      // A page ended inside the paragraph: its number goes before it, so that the paragraph can go on.
      joined.splice(-1, 0, line);
      continue;
    }
    if (open && last !== undefined && line.trim() !== '' && !INDENTED.test(line)) {
      const space = ENDS_IN_LATIN.test(last) && BEGINS_IN_LATIN.test(line) ? ' ' : '';
      joined[joined.length - 1] = last.trimEnd() + space + line;
    } else joined.push(line);
    open = isFull(line, wrapping);
  }
  return joined;
}
