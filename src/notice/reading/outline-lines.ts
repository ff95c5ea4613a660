import { readMarkers, type OutlineLine } from '../../outline/index.js';
import { isOrganisationName } from '../frame/index.js';
import { findInlineLabel, readLabelLine, type LabelKind } from '../labels/index.js';
import type { Line } from '../lines/index.js';
import { readStatusPhrase } from '../../language/index.js';
import { measureCounter } from '../words/find-counters.js';
import { findTrailingState, opensWrapper } from './statement-forms.js';

const accountKinds: ReadonlySet<LabelKind> = new Set(['progress', 'result', 'measure']);

/** A heading without a marker is short. Longer takes unpunctuated measures for headings. */
const LONGEST_BARE_HEADING = 40;

const opensSeries = (line: Line | undefined): boolean => {
  if (line === undefined || line.cells !== undefined) return false;
  if (readMarkers(line.folded).some(({ number }) => number === 1)) return true;
  return readLabelLine(line.folded, 0, line.words.labels)?.kind === 'problem' || opensWrapper(line.folded);
};

/** Words a bare heading ends in; one that does may stand before an item that is not its series' first. */
const HEADING_END = /(?:方面|领域|工作|建设|部分|情况)$/u;

const opensItem = (line: Line | undefined): boolean =>
  line !== undefined &&
  line.cells === undefined &&
  (opensSeries(line) || readMarkers(line.folded).some(({ family }) => family !== 'bullet'));

/** A line without a marker that heads what follows: a unit's name, or a few words before a series that begins anew. */
function isBareHeading(line: Line, next: Line | undefined): boolean {
  if (line.folded.length > LONGEST_BARE_HEADING || /[。;:,!?]/u.test(line.folded)) return false;
  if (readStatusPhrase(line.folded) !== null) return false;
  if (readMarkers(line.folded).length > 0 || readLabelLine(line.folded, 0, line.words.labels) !== null) return false;
  return (
    opensSeries(next) ||
    (HEADING_END.test(line.folded) && opensItem(next)) ||
    (isOrganisationName(line.text) && next !== undefined && next.cells === undefined)
  );
}

/** Longer than this, a line without a mark of punctuation is a sentence. */
const LONGEST_SHORT_LINE = 24;

/** A short line without punctuation above a longer one: a heading, perhaps. Whether it heads anything is weighed later. */
function isShortHeading(line: Line, next: Line | undefined): boolean {
  // What stands above a table is the table's title.
  if (next === undefined || next.cells !== undefined || next.folded.length <= line.folded.length) return false;
  return (
    line.folded.length <= LONGEST_SHORT_LINE &&
    /[\p{Script=Han}]{2}/u.test(line.folded) &&
    !/[。;:,!?|]/u.test(line.folded) &&
    readStatusPhrase(line.folded) === null &&
    findTrailingState(line.folded, line.words) === null
  );
}

/** By which words an unmarked line opens an item, or undefined. */
function findOpening(line: Line, next: Line | undefined, short: boolean): string | undefined {
  if (measureCounter(line.folded, line.words.counters) > 0) return 'counter';
  const label = readLabelLine(line.folded, 0, line.words.labels);
  if (label?.kind === 'problem') return 'problem';
  if (label !== null) return undefined;
  if (opensWrapper(line.folded)) return 'wrapper';
  if (readMarkers(line.folded).length > 0) return undefined;
  if (isBareHeading(line, next)) return 'heading';
  return short && isShortHeading(line, next) ? 'heading' : undefined;
}

/** True where the line opens with, or holds, a label below which numbering may start anew. */
function holdsLabel({ folded, words }: Line): boolean {
  const marker = readMarkers(folded)[0];
  const label = readLabelLine(folded, marker?.length ?? 0, words.labels);
  if (label !== null && accountKinds.has(label.kind)) return true;
  return findInlineLabel(folded, 1, accountKinds, words.labels) !== null;
}

/**
 * Lines of a part → what the outline needs to know of them. `inTables`: lines that a table takes, which number nothing here; `short`: whether short
 * lines without punctuation open something.
 */
export function toOutlineLines(
  lines: readonly Line[],
  inTables: ReadonlySet<number>,
  short: boolean,
): readonly OutlineLine[] {
  return lines.map((line, index) => {
    if (line.cells !== undefined || inTables.has(index)) return { folded: '' };
    const opening = findOpening(line, lines[index + 1], short);
    return { folded: line.folded, ...(opening === undefined ? {} : { opening }), label: holdsLabel(line) };
  });
}

/** A line that may open a numbered or labelled item, or belongs to a table. */
export function mayOpenItem(line: Line): boolean {
  if (line.cells !== undefined) return true;
  const label = readLabelLine(line.folded, 0, line.words.labels);
  if (label !== null && label.kind !== 'other' && label.kind !== 'nextStep') return true;
  return (
    readMarkers(line.folded).some(({ family }) => family !== 'bullet' && family !== 'sequence') ||
    opensWrapper(line.folded)
  );
}
