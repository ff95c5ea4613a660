import type { Cell } from '../../text/index.js';
import type { OwnLabels } from '../labels/index.js';
import type { Status } from '../record.js';

/** A stretch of one paragraph: UTF-16 offsets, end exclusive. */
export interface Slice {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** What words mean in one notice and in no other: labels it made for itself, marks it defined (● 表示已完成). */
export interface NoticeWords {
  /** Pairs of characters and how much they speak for a fault: see reading/fault-degree. */
  readonly grams: ReadonlyMap<string, number>;
  readonly labels: OwnLabels;
  readonly marks: ReadonlyMap<string, Status>;
  /** Stretches of percentages, both ends included, and the state the notice says they mean. */
  readonly percents: readonly { readonly from: number; readonly to: number; readonly status: Status }[];
  /** Nouns it numbers its records with (积案一). */
  readonly counters: ReadonlySet<string>;
}

export const noOwnWords: NoticeWords = {
  grams: new Map(),
  labels: new Map(),
  marks: new Map(),
  percents: [],
  counters: new Set(),
};

/** What the rules read: a paragraph, or a part of one whose line breaks were lost. `text` and `folded` are equally long. */
export interface Line extends Slice {
  readonly text: string;
  readonly folded: string;
  /** Set for a table row: its cells as offsets into `text`. */
  readonly cells?: readonly Cell[];
  readonly table?: number;
  readonly words: NoticeWords;
}

/** The part of a line from `start` to `end` (offsets into the line), trimmed of white space, as a slice of its paragraph. */
export function sliceOf(line: Line, start: number, end: number): Slice {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(line.text.charAt(from))) from += 1;
  while (to > from && /\s/u.test(line.text.charAt(to - 1))) to -= 1;
  return { paragraph: line.paragraph, start: line.start + from, end: line.start + to };
}

/** The part of a line as a line of its own. */
export function cutLine(line: Line, start: number, end: number): Line {
  const slice = sliceOf(line, start, end);
  const from = slice.start - line.start;
  const to = slice.end - line.start;
  return { ...slice, text: line.text.slice(from, to), folded: line.folded.slice(from, to), words: line.words };
}
