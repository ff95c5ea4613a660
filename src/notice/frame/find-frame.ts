import { readLabelLine, readLabelName } from '../labels/index.js';
import type { Line } from '../lines/index.js';
import { findClosing, isAnnexHeading, readDateLine, type Closing } from './find-closing.js';
import { findContents } from './find-contents.js';
import { findTitle } from './find-title.js';
import { isLetterhead } from './is-letterhead.js';
import { isNoise, isPageNumber } from './is-noise.js';

/** One annex: its 附件 line, its own title over one or more lines, and what it holds. */
export interface AnnexFrame {
  readonly heading: Line;
  readonly title: readonly Line[];
  readonly body: readonly Line[];
  readonly closing: Closing;
}

/** A notice taken apart into what frames it and what it says. */
export interface Frame {
  readonly title: readonly Line[];
  /** The lines the title was cut from: a column name or a date may stand beside it. */
  readonly titleSources: readonly Line[];
  readonly titleRepeats: readonly Line[];
  readonly furniture: readonly Line[];
  readonly body: readonly Line[];
  readonly closing: Closing;
  readonly annexes: readonly AnnexFrame[];
}

/** An annex title is short and takes few lines; what follows it is the annex. */
const MOST_ANNEX_TITLE_LINES = 3;
const LONGEST_ANNEX_TITLE_LINE = 60;

/** 01 on a line of its own, over a chapter's name: how articles on phones are set. In a table it is a row's number. */
const ORNAMENT = /^\s*0\d\s*$/u;

/** 序号, 责任单位 on a line of its own: a table printed one cell a line begins. */
const namesColumn = ({ folded }: Line): boolean =>
  /^(?:序号|编号)$/u.test(folded.trim()) || readLabelName(folded) !== null;

function readAnnex(lines: readonly Line[], isHeading: (line: Line) => boolean): AnnexFrame | null {
  const [heading, ...rest] = lines;
  if (heading === undefined) return null;
  let titleEnd = 0;
  while (titleEnd < MOST_ANNEX_TITLE_LINES) {
    const line = rest[titleEnd];
    if (line === undefined || line.cells !== undefined || isHeading(line) || namesColumn(line)) break;
    if (line.folded.length > LONGEST_ANNEX_TITLE_LINE || /[。;:]$/u.test(line.folded)) break;
    titleEnd += 1;
  }
  const content = rest.slice(titleEnd);
  const closing = findClosing(content, isHeading);
  return { heading, title: rest.slice(0, titleEnd), body: content.slice(0, closing.start), closing };
}

/** Where annexes begin: 附件 lines with content of their own behind them (headings or table rows). */
function findAnnexStarts(lines: readonly Line[], isHeading: (line: Line) => boolean): readonly number[] {
  const last = lines.findLastIndex((line) => line.cells !== undefined || isHeading(line));
  return lines.flatMap((line, index) =>
    index < last && line.cells === undefined && isAnnexHeading(line.folded) ? [index] : [],
  );
}

/** A letterhead stands within the first lines. Larger: a document's number on a line of its own further down is taken for one. */
const LAST_LETTERHEAD_LINE = 12;

/** The lines of the organ's paper above the first sentence: red head, document number, who signed it out. */
function findLetterhead(lines: readonly Line[]): ReadonlySet<Line> {
  const prose = lines.findIndex(({ folded, cells }) => cells !== undefined || folded.includes('。'));
  const head = lines.slice(0, Math.min(prose < 0 ? lines.length : prose, LAST_LETTERHEAD_LINE));
  return new Set(head.filter(({ folded }) => isLetterhead(folded)));
}

/** What a page prints between title and text, a date of its own included. */
const isPageLine = ({ folded }: Line): boolean => isNoise(folded) || readDateLine(folded) !== null;

/** Lines of a notice → frame and content. `isHeading` tells a line that may open a numbered or labelled item. */
export function findFrame(all: readonly Line[], isHeading: (line: Line) => boolean): Frame {
  const contents = new Set(findContents(all));
  // Above a labelled line the same number opens a record.
  const isOrnament = ({ folded }: Line, index: number): boolean =>
    ORNAMENT.test(folded) && readLabelLine(all[index + 1]?.folded ?? '', 0, all[index + 1]?.words.labels) === null;
  const ornaments = new Set(all.some(namesColumn) ? [] : all.filter(isOrnament));
  const letterhead = findLetterhead(all);
  const isPrinted = (line: Line): boolean =>
    isPageNumber(line.folded) || contents.has(line) || ornaments.has(line) || letterhead.has(line);
  const lines = all.filter((line) => !isPrinted(line));
  const pageLines = all.filter(isPrinted);
  const title = findTitle(lines, isHeading);
  const head = title.lines.length === 0 ? [] : lines.slice(0, title.next);
  const titleSources = head.filter((line) =>
    title.lines.some(
      ({ paragraph, start, end }) => line.paragraph === paragraph && start >= line.start && end <= line.end,
    ),
  );
  const before = head.filter((line) => !titleSources.includes(line) && !title.repeats.includes(line));
  const content = lines.slice(title.next);
  const starts = findAnnexStarts(content, isHeading);
  const main = content.slice(0, starts[0] ?? content.length);
  const closing = findClosing(main, isHeading);
  const body = main.slice(0, closing.start);
  const firstProse = body.findIndex((line) => !isPageLine(line) || isHeading(line) || line.cells !== undefined);
  const noise = body.slice(0, firstProse < 0 ? body.length : firstProse);
  return {
    title: title.lines,
    titleSources,
    titleRepeats: title.repeats,
    furniture: [...pageLines, ...before, ...noise],
    body: body.slice(noise.length),
    closing,
    annexes: starts.flatMap(
      (start, index) => readAnnex(content.slice(start, starts[index + 1] ?? content.length), isHeading) ?? [],
    ),
  };
}
