/** The lines of a text without what a page printed on top or bottom of each of them. */
export interface HeadlessLines {
  readonly lines: readonly string[];
  readonly heads: readonly string[];
}

/** 12, — 12 —, 第 1 页 共 4 页, 1/4: a page's number on a line of its own. */
const PAGE_NUMBER =
  /^[\s\-—–_]*(?:\d{1,4}|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4})[\s\-—–_]*$/u;
/** A page's number that cannot be a row's: — 12 —, 第 1 页. */
const SURE_PAGE_NUMBER = /^\s*(?:[\-—–_]+\s*\d{1,4}\s*[\-—–_]+|第\s*\d{1,4}\s*页.*)\s*$/u;
/** A running head is a title or a name. Longer lines, and sentences, are text; shorter ones may be cells (正在整改). */
const HEAD_LENGTH = { least: 8, most: 40 } as const;
const SENTENCE_END = /[。；;：:，,]$/u;
/** Fewer pages, and a line repeated beside their numbers may be anything. */
const FEWEST_PAGES = 2;

/** True for a line that is a page's number and nothing else. */
export function isPageNumberLine(line: string): boolean {
  return PAGE_NUMBER.test(line) && line.trim() !== '';
}

/** For each line that is not blank, whether one of its neighbours that are not blank is a page number. */
function findBesideNumbers(filled: readonly string[]): readonly boolean[] {
  const isNumber = filled.map((line) => SURE_PAGE_NUMBER.test(line));
  return filled.map((_, index) => isNumber[index - 1] === true || isNumber[index + 1] === true);
}

/**
 * Text copied out of a PDF carries its running heads in mid-sentence. A short line is one where the very same line
 * stands beside the page numbers of two pages at least; then it is one wherever it stands. Blank lines round a page
 * number go too, so that a paragraph can go on behind it.
 */
export function dropRunningHeads(lines: readonly string[]): HeadlessLines {
  const filled = lines.filter((line) => line.trim() !== '').map((line) => line.trim());
  const beside = findBesideNumbers(filled);
  const counts = new Map<string, number>();
  filled.forEach((line, index) => {
    const fits = line.length >= HEAD_LENGTH.least && line.length <= HEAD_LENGTH.most;
    const mayBeHead = fits && !SENTENCE_END.test(line) && !isPageNumberLine(line);
    if (mayBeHead && beside[index] === true) counts.set(line, (counts.get(line) ?? 0) + 1);
  });
  const heads = new Set([...counts].flatMap(([line, count]) => (count >= FEWEST_PAGES ? [line] : [])));
  const kept = lines.filter((line) => !heads.has(line.trim()));
  const isNumberNear = (index: number, step: number): boolean => {
    let at = index;
    while (kept[at] !== undefined && kept[at]?.trim() === '') at += step;
    return SURE_PAGE_NUMBER.test(kept[at] ?? '');
  };
  return {
    lines: kept.filter((line, index) => line.trim() !== '' || !(isNumberNear(index, 1) || isNumberNear(index, -1))),
    heads: lines.filter((line) => heads.has(line.trim())).map((line) => line.trim()),
  };
}
