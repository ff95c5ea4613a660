import { HAN, ITEM_NUMBER } from '../../language/index.js';
import { isPageNumberLine } from './drop-running-heads.js';

/** Columns a line takes in a fixed-pitch font: two for Chinese characters and full-width forms. */
const WIDE =
  /[\u1100-\u115F\u2018-\u201D\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u;
/** Wrapped text is never narrower (a column of a form is) … */
const MIN_WIDTH = 40;
/** … nor wider: longer lines are paragraphs. */
const MAX_WIDTH = 160;
/** Fewer lines that go on prove nothing. */
const FEWEST_CONTINUATIONS = 4;
/** Lines cut in mid-sentence at the very same width, where nothing is indented: two are no accident, one may be. */
const FEWEST_FLUSH = 2;
/** Text copied from a page is set in a proportional font: full lines differ by this share. What is cut in mid-sentence goes on all the same. */
const FLUSH_SLACK = 0.15;
/** Share of the lines without an indent that must follow a full line. Lower: lists of short lines are taken for wrapped text. */
const FULL_BEFORE_SHARE = 0.8;
const INDENTED = /^[\s\u3000]/u;
const ENDS_IN_LATIN = /[A-Za-z0-9,.;]$/u;
/** A number broken across lines (反馈的1 / 0个问题): Chinese text puts no blank between two numbers. */
const ENDS_IN_NUMBER = /\d[.,]?$/u;
const BEGINS_IN_NUMBER = /^\d/u;
const BEGINS_IN_LATIN = /^[A-Za-z0-9]/u;

/** A sentence, a clause before a list or a quotation ends here: behind it a new paragraph may begin. */
const ENDS_SENTENCE = /[。；;！!？?：:”’）)】》.]\s*$/u;
/** What a paragraph of its own begins with: an item's number, a bracket, a short label and its colon. */
const OPENS_PARAGRAPH = new RegExp(
  `^(?:第?[（(]?${ITEM_NUMBER}(?:[）)、．是章]|\\.(?!\\d+(?:[万亿%元吨米亩倍度年个公平立千]|$)))|第${HAN}+[,，、]|[①-⑳【●■◆★]|下一?步|[\\p{Script=Han}]{2,8}[：:])`,
  'u',
);
/** Two bars or tabs part cells: a table's rows are about as wide as each other, but none goes on in the next. */
const ROW = /[|｜\t].*[|｜\t]/u;
/** A line this share of the width long is running text, no heading. */
const LONG_SHARE = 0.7;

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
  /** Paragraphs have no indent: where one begins is told by how the line before ends and by its own first words. */
  readonly flush: boolean;
}

const countings: readonly Pick<Wrapping, 'measure' | 'slack'>[] = [
  // A wide character that did not fit, a closing mark kept off the next line.
  { measure: measureWidth, slack: 4 },
  { measure: (line) => line.trimEnd().length, slack: 2 },
];

const isFull = (line: string, { measure, width, slack }: Wrapping): boolean => measure(line) > width - slack;

/** How text is wrapped; undefined unless its lines show it beyond doubt: paragraphs indented, all other lines behind full ones. */
function findWrapping(lines: readonly string[]): Wrapping | undefined {
  const filled = lines.filter((line) => line.trim() !== '' && !isPageNumberLine(line));
  const widest = Math.max(0, ...filled.map(measureWidth));
  if (widest < MIN_WIDTH || widest > MAX_WIDTH) return undefined;
  const wrappings = countings.map((counting): Wrapping => ({
    ...counting,
    flush: false,
    width: Math.max(...filled.map((line) => counting.measure(line))),
  }));
  const before = filled.flatMap((line, index) => {
    const previous = filled[index - 1];
    return INDENTED.test(line) || previous === undefined ? [] : [previous];
  });
  const indented = wrappings.find(
    (wrapping) => before.filter((line) => isFull(line, wrapping)).length >= FULL_BEFORE_SHARE * before.length,
  );
  const isIndented = before.length >= FEWEST_CONTINUATIONS && filled.some((line) => INDENTED.test(line));
  return isIndented && indented !== undefined ? indented : findFlushWrapping(lines, wrappings);
}

/** A line that stops short of a sentence's end, before one that opens no paragraph. */
const goesOnFlush = (line: string, next: string): boolean =>
  line.trim() !== '' &&
  next.trim() !== '' &&
  !ENDS_SENTENCE.test(line) &&
  !OPENS_PARAGRAPH.test(next) &&
  !ROW.test(line) &&
  !ROW.test(next);

/**
 * Paragraphs that are all flush left: lines that stop short of a sentence's end at the very same width, and none beyond
 * it. What follows such a line ends the sentence or is full itself, or it is a cell of a table printed line by line.
 */
function findFlushWrapping(lines: readonly string[], indented: readonly Wrapping[]): Wrapping | undefined {
  const wrappings = indented.map((wrapping): Wrapping => ({
    ...wrapping,
    slack: Math.max(wrapping.slack, FLUSH_SLACK * wrapping.width),
    flush: true,
  }));
  return wrappings.find((wrapping) => {
    const endsWell = (line: string): boolean => ENDS_SENTENCE.test(line) || isFull(line, wrapping);
    const broken = lines.filter((line, index) => {
      const next = lines[index + 1] ?? '';
      return goesOnFlush(line, next) && endsWell(next);
    });
    const long = broken.filter((line) => wrapping.measure(line) > LONG_SHARE * wrapping.width);
    const full = long.filter((line) => isFull(line, wrapping));
    return full.length >= FEWEST_FLUSH && full.length >= FULL_BEFORE_SHARE * long.length;
  });
}

function blankBetween(last: string, next: string): string {
  if (ENDS_IN_NUMBER.test(last) && BEGINS_IN_NUMBER.test(next)) return '';
  return ENDS_IN_LATIN.test(last) && BEGINS_IN_LATIN.test(next) ? ' ' : '';
}

/**
 * Joins lines that a program broke at a fixed width. A line goes on in the next when it is full and the next has no
 * indent, or, where nothing is indented, when it ends in mid-sentence; text not clearly wrapped stays as it is, for a wrong join runs two issues into one.
 */
export function joinWrappedLines(lines: readonly string[]): readonly string[] {
  const wrapping = findWrapping(lines);
  if (wrapping === undefined) return lines;
  const joined: string[] = [];
  let open = false;
  for (const [index, line] of lines.entries()) {
    const last = joined.at(-1);
    if (open && isPageNumberLine(line)) {
      // A page ended inside the paragraph: its number goes before it, so that the paragraph can go on.
      joined.splice(-1, 0, line);
      continue;
    }
    const goesOn = wrapping.flush
      ? goesOnFlush(last ?? '', line)
      : line.trim() !== '' && !INDENTED.test(line) && !ROW.test(line);
    if (open && last !== undefined && goesOn) {
      joined[joined.length - 1] = last.trimEnd() + blankBetween(last, line) + line;
    } else joined.push(line);
    const next = lines[index + 1] ?? '';
    open = isFull(line, wrapping) || (isPageNumberLine(next) && goesOnFlush(line, lines[index + 2] ?? ''));
  }
  return joined;
}
