import { UnreadableError } from '../../../text/index.js';
import { sliceView } from '../compound/slice-view.js';
import type { WordDocument } from '../open-word-document.js';

/** A stretch of bytes of the text that is formatted in one way: a paragraph, or a run of characters. */
export interface FormatRun {
  readonly start: number;
  readonly end: number;
  /** The stored properties; undefined: the defaults. */
  readonly stored: DataView | undefined;
}

/** Finds the run a byte of the text belongs to. */
export type FindRun = (offset: number) => FormatRun | undefined;

/** [MS-DOC] §2.9.33 ChpxFkp, §2.9.174 PapxFkp: pages of 512 bytes; the last byte counts the runs. */
const PAGE_LENGTH = 512;
const PAGE_NUMBER_MASK = 0x3fffff;
const RUN_ENTRY_LENGTH = 1;
/** §2.9.23 BxPap: a byte, and twelve that say how tall the paragraph was. */
const PARAGRAPH_ENTRY_LENGTH = 13;

/** A character run's list of modifiers: its length in bytes, then the list. */
function openRun(page: DataView, start: number): DataView {
  return sliceView(page, start + 1, page.getUint8(start));
}

/** A paragraph's style and modifiers: their length in words, one byte short; a 0 before it: whole words. */
function openParagraph(page: DataView, start: number): DataView {
  const words = page.getUint8(start);
  return words === 0
    ? sliceView(page, start + 2, 2 * page.getUint8(start + 1))
    : sliceView(page, start + 1, 2 * words - 1);
}

function listPageRuns(page: DataView, kind: 'paragraph' | 'run'): readonly FormatRun[] {
  const count = page.getUint8(PAGE_LENGTH - 1);
  const entryLength = kind === 'run' ? RUN_ENTRY_LENGTH : PARAGRAPH_ENTRY_LENGTH;
  return Array.from({ length: count }, (_, index) => {
    const at = 2 * page.getUint8(4 * (count + 1) + entryLength * index);
    const stored = at === 0 ? undefined : kind === 'run' ? openRun(page, at) : openParagraph(page, at);
    return { start: page.getUint32(4 * index, true), end: page.getUint32(4 * index + 4, true), stored };
  });
}

/** The last run that begins at or before the byte, if it reaches that far. */
function createSearch(runs: readonly FormatRun[]): FindRun {
  return (offset) => {
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((runs[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const found = runs[low - 1];
    return found !== undefined && offset < found.end ? found : undefined;
  };
}

/**
 * Reads the formatting pages of the paragraphs or of the character runs.
 * @throws UnreadableError `corrupt-file` where there are more pages than the file can hold; RangeError where one is cut off.
 */
export function readFormatRuns({ main, openTable }: WordDocument, kind: 'paragraph' | 'run'): FindRun {
  const table = openTable(kind === 'run' ? 'runPages' : 'paragraphPages');
  const count = Math.max(0, Math.floor((table.byteLength - 4) / 8));
  if (count * PAGE_LENGTH > main.byteLength) {
    throw new UnreadableError('corrupt-file', 'The document lists more formatting pages than it has.');
  }
  const runs: FormatRun[] = [];
  for (let index = 0; index < count; index += 1) {
    const number = table.getUint32(4 * (count + 1) + 4 * index, true) & PAGE_NUMBER_MASK;
    runs.push(...listPageRuns(sliceView(main, number * PAGE_LENGTH, PAGE_LENGTH), kind));
  }
  return createSearch(runs.sort((one, other) => one.start - other.start));
}
