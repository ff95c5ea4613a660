/** Columns a line takes in a fixed-pitch font: two for Chinese characters and full-width forms. */
const WIDE =
  /[\u1100-\u115F\u2018-\u201D\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u;
/** Wrapped text is never narrower (a column of a form is) … */
const MIN_WIDTH = 40;
/** … nor wider: longer lines are paragraphs. */
const MAX_WIDTH = 160;
/** A full line falls short of the width by less than this: a wide character that did not fit, a closing mark kept off the next line. */
const SLACK = 4;
/** Fewer full lines prove nothing. */
const MIN_FULL_LINES = 5;
/** Share of all lines that are full. Lower: lists of short lines are taken for wrapped text; higher: short paragraphs hide wrapping. */
const MIN_FULL_SHARE = 0.5;
const INDENTED = /^[\s\u3000]/u;
const ENDS_IN_LATIN = /[A-Za-z0-9,.;]$/u;
const BEGINS_IN_LATIN = /^[A-Za-z0-9]/u;

function measureWidth(line: string): number {
  let width = 0;
  for (const character of line.trimEnd()) width += WIDE.test(character) ? 2 : 1;
  return width;
}

/** The width text is wrapped at; undefined unless the lines show it beyond doubt, with paragraphs set off by an indent. */
function findWrapWidth(lines: readonly string[]): number | undefined {
  const widths = lines.filter((line) => line.trim() !== '').map(measureWidth);
  const width = widths.reduce((widest, each) => Math.max(widest, each), 0);
  if (width < MIN_WIDTH || width > MAX_WIDTH) return undefined;
  const full = widths.filter((each) => each > width - SLACK).length;
  const indented = lines.filter((line) => INDENTED.test(line) && line.trim() !== '').length;
  const clear =
    full >= MIN_FULL_LINES && full / widths.length >= MIN_FULL_SHARE && indented >= 2 && indented < widths.length;
  return clear ? width : undefined;
}

/**
 * Joins lines that a program broke at a fixed width. A line goes on in the next when it is full and the next has no
 * indent; text not clearly wrapped stays as it is, for a wrong join runs two issues into one.
 */
export function joinWrappedLines(lines: readonly string[]): readonly string[] {
  const width = findWrapWidth(lines);
  if (width === undefined) return lines;
  const joined: string[] = [];
  let open = false;
  for (const line of lines) {
    const last = joined.at(-1);
    if (open && last !== undefined && line.trim() !== '' && !INDENTED.test(line)) {
      const space = ENDS_IN_LATIN.test(last) && BEGINS_IN_LATIN.test(line) ? ' ' : '';
      joined[joined.length - 1] = last.trimEnd() + space + line;
    } else joined.push(line);
    open = measureWidth(line) > width - SLACK;
  }
  return joined;
}
