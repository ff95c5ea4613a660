import { findInlineLabel, readLabelAt } from '../labels/index.js';
import { noPattern, type DetailPattern } from './detail-pattern.js';
import { findClearTurn, findDividingState, findTurn } from './find-turn.js';
import type { Line } from '../lines/index.js';
import { findWrapper, type Wrapper } from './find-wrapper.js';
import { fieldKinds } from './read-field.js';
import { splitEnumeration } from './split-enumeration.js';

/** Where the statement of an issue stands in its heading line; offsets into the folded text given. */
export interface Head {
  readonly statementStart: number;
  readonly statementEnd: number;
  readonly coreStart: number;
  readonly coreEnd: number;
  /** What follows the statement on its line: labels, status, measures; equals the text's length where nothing does. */
  readonly restStart: number;
}

const STATEMENT_TAIL = /[\s。;:,、]+$/u;

const trimEnd = (folded: string, start: number, end: number): number => {
  const tail = STATEMENT_TAIL.exec(folded.slice(start, end));
  return tail === null ? end : start + tail.index;
};

/** What accounts for an issue below its head line: labelled fields, lines without a label, or nothing. */
export type AccountBelow = 'label' | 'lines' | 'nothing';

/** The first thing on the line that is no statement: a field label, an enumeration, or (with nothing below) the first measure. */
function findStatementLimit(
  { folded, words }: Line,
  from: number,
  below: AccountBelow,
  { sentences }: DetailPattern,
): number {
  const label = findInlineLabel(folded, from + 1, fieldKinds, words.labels);
  if (label !== null) return label.start;
  if (below === 'label') return folded.length;
  const limits = [folded.length];
  const first = splitEnumeration(folded.slice(from))?.items[0];
  if (first !== undefined && first.start > 0) limits.push(from + first.start);
  limits.push(
    below === 'nothing'
      ? findTurn(folded, words.grams, { from, fewest: 1, usual: sentences })
      : findClearTurn(folded, words.grams, { from, fewest: 1 }),
  );
  return Math.min(...limits);
}

/** Behind a wrapper, what stands before the first label still describes the problem where labels account for it. */
function findWrappedLimit(
  { folded, words }: Line,
  end: number,
  below: AccountBelow,
  { detailFirst }: DetailPattern,
): number {
  const label = findInlineLabel(folded, end, fieldKinds, words.labels);
  if (label !== null) return label.start;
  if (below === 'label') return folded.length;
  const separator = /^[。;:,]*/u.exec(folded.slice(end))?.[0].length ?? 0;
  const from = end + separator;
  if (from >= folded.length) return end;
  if (!detailFirst) {
    const dividing = findDividingState(folded, from);
    return dividing === null || dividing === from ? end : dividing;
  }
  const turn =
    below === 'lines'
      ? findClearTurn(folded, words.grams, { from, fewest: 1 })
      : findTurn(folded, words.grams, { from, fewest: 1 });
  return turn === folded.length && below === 'nothing' ? end : turn;
}

function readWrappedHead(
  line: Line,
  start: number,
  wrapper: Wrapper,
  below: AccountBelow,
  pattern: DetailPattern,
): Head {
  const { folded } = line;
  const end = start + wrapper.end;
  const limit = findWrappedLimit(line, end, below, pattern);
  const rest = limit + (/^[\s。;:,、→⇒-]*/u.exec(folded.slice(limit))?.[0].length ?? 0);
  return {
    statementStart: start,
    statementEnd: trimEnd(folded, start, limit),
    coreStart: start + wrapper.coreStart,
    coreEnd: trimEnd(folded, start + wrapper.coreStart, start + wrapper.coreEnd),
    restStart: rest,
  };
}

/**
 * The head line of an issue, from behind its marker → where its statement stands. Where labelled fields below account
 * for the issue, all of the head describes the problem; where nothing does, the head line holds the measures too.
 */
export function readHeadLine(line: Line, from: number, below: AccountBelow, pattern: DetailPattern = noPattern): Head {
  const { folded, words } = line;
  const label = readLabelAt(folded, from, words.labels);
  const start = label?.kind === 'problem' ? label.valueStart : from;
  const wrapper = findWrapper(folded.slice(start));
  if (wrapper !== null) return readWrappedHead(line, start, wrapper, below, pattern);
  const limit = findStatementLimit(line, start, below, pattern);
  const end = trimEnd(folded, start, limit);
  return {
    statementStart: start,
    statementEnd: end,
    coreStart: start,
    coreEnd: end,
    restStart: limit + (/^[\s→⇒-]*/u.exec(folded.slice(limit))?.[0].length ?? 0),
  };
}
