import type { Line } from '../lines/line.js';
import { measureEm } from '../paragraphs/measure-frame.js';
import type { LayoutPage } from '../positioned-text.js';

/** Lines at the top and at the bottom of a page that may be running heads or feet. More: body lines are looked at in vain; fewer: two-line heads stay. */
const EDGE_LINES = 2;
/** Share of pages that repeat a line for it to be furniture while it is set off from the text. Smaller: an item that happens to stand first twice is lost. */
const REPEATED_SHARE = 0.25;
/** Times the usual size a running head has at most; a larger line that comes twice is a title, on the cover and over the text. */
const LARGEST_HEAD = 1.15;
/** The same for a line set like the text itself, which must repeat much more to be none of it. */
const PLAIN_REPEATED_SHARE = 0.6;
/** In font sizes: how far a repeated line's place may vary. Larger than a scan's drift; smaller than a line's distance. */
const PLACE_TOLERANCE = 0.8;
/** Share by which a repeated line's size may vary. Larger: a signature at the top of a page is one with the title that begins with the same name; smaller: the sizes of a scan waver more. */
const SIZE_TOLERANCE = 0.15;
/** Characters from which on, and the share of them that must agree, for two heads to be one read differently. */
const LEAST_ALIKE = 8;
const ALIKE_SHARE = 0.85;
/** A line is set off from its neighbour by more than this many of the page's usual distances. */
const SET_OFF = 1.35;
/** Share of the page height that is top or bottom margin for a page number that stands on one page only. */
const MARGIN_SHARE = 0.13;

/** — 2 —, - 2 -, 2, ·2·, 第2页, 第 2 页 共 9 页, 2/9, Page 2 of 9, Ⅱ. GB/T 9704-2012 7.5: page numbers between two dashes. */
const PAGE_NUMBER =
  /^(?:[-‐–—―─－一~·•\s]{0,4}(?:\d{1,4}|[ivxIVX]{1,6}|[Ⅰ-ⅻ])[-‐–—―─－一~·•\s]{0,4}|第\s*(?:\d{1,4}|[一二三四五六七八九十百]{1,5})\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*(?:\/|of)\s*\d{1,4}|[Pp]age\s*\d{1,4}(?:\s*of\s*\d{1,4})?)$/u;

/** 11/24/26, 2:01 PM 某某网站; 2024/11/20 14:01 某某网站: date, time and the page's title. */
const BROWSER_HEAD = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s*(?:[上下]午\s*)?\d{1,2}:\d{2}(?:\s*[AP]M)?(?:\s.*)?$/u;
/** The page's address, and 1/2. */
const BROWSER_FOOT = /^(?:https?|file):\/\/\S+(?:\s*\d{1,4}\s*\/\s*\d{1,4})?$/u;

interface Candidate {
  readonly line: Line;
  readonly key: string;
  readonly setOff: boolean;
  /** Lines between it and the page's edge. */
  readonly depth: number;
  readonly inMargin: boolean;
}

/**
 * The lines that are no part of the text: repeated at the same place on several pages, or a page number at a page's
 * edge. A line that occurs once and is no page number always stays.
 */
export function findFurniture(
  pages: readonly LayoutPage[],
  linesByPage: readonly (readonly Line[])[],
): ReadonlySet<Line> {
  const body = measureEm(linesByPage.flat());
  const candidates = pages.flatMap((page, index) => findCandidates(page, linesByPage[index] ?? [], body));
  const repeated = candidates.filter((candidate) => isRepeated(candidate, candidates, pages.length, body));
  const heads = new Set(repeated.map(({ line }) => line));
  // Pages that hold nothing else are copies of one another, not pages of one text.
  const isAll = linesByPage.flat().every((line) => heads.has(line) || PAGE_NUMBER.test(line.text));
  const furniture = isAll ? new Set<Line>() : heads;
  for (const candidate of candidates) {
    if (isBrowserMargin(candidate)) furniture.add(candidate.line);
  }
  for (const candidate of candidates) {
    if (isPageNumber(candidate, candidates, furniture)) furniture.add(candidate.line);
  }
  return furniture;
}

function findCandidates(page: LayoutPage, lines: readonly Line[], body: number): Candidate[] {
  const distances = lines.slice(1).map((line, index) => line.baseline - (lines[index]?.baseline ?? 0));
  const usual = [...distances].sort((a, b) => a - b)[Math.floor(distances.length / 2)] ?? 0;
  return lines.flatMap((line, index): Candidate[] => {
    const fromEnd = lines.length - 1 - index;
    if (index >= EDGE_LINES && fromEnd >= EDGE_LINES) return [];
    const top = index <= fromEnd;
    const distance = (top ? distances[index] : distances[index - 1]) ?? Infinity;
    const small = line.fontSize < 0.9 * body;
    const inMargin = line.baseline < MARGIN_SHARE * page.height || line.baseline > (1 - MARGIN_SHARE) * page.height;
    return [
      {
        line,
        key: line.text.replace(/\s/gu, '').replace(/\d+/gu, '#'),
        setOff: small || distance > SET_OFF * usual,
        depth: Math.min(index, fromEnd),
        inMargin,
      },
    ];
  });
}

function isRepeated(candidate: Candidate, candidates: readonly Candidate[], pages: number, body: number): boolean {
  const { line, key } = candidate;
  const places = candidates.filter(
    (other) =>
      isAlike(other.key, key) &&
      Math.abs(other.line.baseline - line.baseline) < PLACE_TOLERANCE * line.fontSize &&
      Math.abs(other.line.fontSize - line.fontSize) < SIZE_TOLERANCE * line.fontSize,
  );
  const count = new Set(places.map((other) => other.line.page)).size;
  const setOff = places.filter((other) => other.setOff).length > places.length / 2;
  const large = line.fontSize > LARGEST_HEAD * body;
  // The same line outermost on every page: the notice's own first line is its title, and stands there once.
  if (count === pages && count > 1 && places.every((other) => other.depth === 0)) return true;
  if (setOff && !large) return count >= Math.max(2, REPEATED_SHARE * pages);
  return count >= Math.max(3, PLAIN_REPEATED_SHARE * pages);
}

/** The same text, or one that recognition read a little differently on another page. */
function isAlike(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < LEAST_ALIKE || a.length !== b.length) return false;
  const same = Array.from(a).filter((character, index) => character === b.charAt(index)).length;
  return same >= ALIKE_SHARE * a.length;
}

/** What a browser prints in the margins, on a single page too. */
function isBrowserMargin({ line, depth, setOff }: Candidate): boolean {
  return depth === 0 && setOff && (BROWSER_HEAD.test(line.text) || BROWSER_FOOT.test(line.text));
}

function isPageNumber(candidate: Candidate, candidates: readonly Candidate[], furniture: ReadonlySet<Line>): boolean {
  if (!PAGE_NUMBER.test(candidate.line.text)) return false;
  const outermost =
    candidate.depth === 0 ||
    candidates.some(
      (other) => other.line.page === candidate.line.page && other.depth < candidate.depth && furniture.has(other.line),
    );
  return outermost && (candidate.setOff || candidate.inMargin);
}
