import { findMode, type Frame, type Line } from '../lines/line.js';

/** In font sizes: lefts this close are one edge. Larger: an indent of one character vanishes; smaller: scans have no edge. */
const EDGE_TOLERANCE = 0.6;
/** Share of lines that must start at an edge for it to be the left edge. Larger: pages of short items lose theirs; smaller: a stray line sets it. */
const LEFT_EDGE_SHARE = 0.04;
/** In font sizes: a gap no sentence has. Smaller: spaces after a number count; larger: a head with two words stays. */
const WIDE_GAP = 3;
/** A page's own edge is taken while it is this close (font sizes) to the document's: mirrored margins, a scan laid askew. */
const PAGE_DRIFT = 1.2;
/** Distance of baselines where a text has no two lines to measure: single spacing of Chinese fonts. */
const DEFAULT_LEADING = 1.6;
/** Share of the distances between lines that must be as close for it to be the leading. Smaller: one odd line sets it; larger: a text of short paragraphs set apart has theirs. */
const CLOSEST_SHARE = 0.15;
/** In font sizes: distances this close are one. */
const SAME_LEADING = 0.1;
/** Distances beyond this many font sizes are gaps between blocks, not leading. */
const WIDEST_LEADING = 3.2;
/** Punctuation that may hang past the right edge or be squeezed there, and by how much (font sizes). */
const HANGING_WIDTH = 1;
const HANGING = /[、，。；：！？”’）》」』】,.;:!?)]$/u;

/**
 * The frame of the lines of one column: left edge, right edge and leading; `em` is the size of most of the document's
 * text (measureEm). `usual` is the frame of the whole document, used where this page alone does not show one.
 */
export function measureFrame(lines: readonly Line[], em: number, usual?: Frame): Frame {
  const body = lines.filter((line) => Math.abs(line.fontSize - em) < 0.15 * em);
  const shown = body.length > 0 ? body : lines;
  const left = findLeft(shown, em);
  const right = findRight(shown, em);
  if (usual === undefined) return { left, right, em, leading: measureLeading(shown, right, em) };
  const near = (edge: number, other: number) => Math.abs(edge - other) < PAGE_DRIFT * em;
  return {
    left: near(left, usual.left) ? left : usual.left,
    right: near(right, usual.right) ? Math.max(right, usual.right - EDGE_TOLERANCE * em) : usual.right,
    em,
    leading: usual.leading,
  };
}

/** The font size of most characters. */
export function measureEm(lines: readonly Line[]): number {
  return findMode(
    lines.map((line) => [line.fontSize, line.text.length] as const),
    0.5,
  );
}

/** The leftmost edge at which enough lines start. */
function findLeft(lines: readonly Line[], em: number): number {
  const lefts = lines.map((line) => line.left).sort((a, b) => a - b);
  const enough = Math.max(2, LEFT_EDGE_SHARE * lines.length);
  for (const left of lefts) {
    const here = lefts.filter((other) => other >= left && other - left < EDGE_TOLERANCE * em);
    if (here.length >= enough) return here[Math.floor(here.length / 2)] ?? left;
  }
  return lefts[0] ?? 0;
}

/**
 * How far the text reaches: the furthest end of a line, a character less where it ends with a mark that may hang. Lines
 * with a wide gap, such as a page's head (the site's name and, at the other edge, the date), are no text and do not count.
 */
function findRight(lines: readonly Line[], em: number): number {
  const whole = lines.filter((line) => !hasWideGap(line));
  const text = whole.length > 0 ? whole : lines;
  return Math.max(...text.map((line) => line.right - (HANGING.test(line.text) ? HANGING_WIDTH * em : 0)), 0);
}

function hasWideGap({ pieces, fontSize }: Line): boolean {
  return pieces.some((piece, index) => {
    const before = pieces[index - 1];
    return before !== undefined && piece.x - before.x - before.width > WIDE_GAP * fontSize;
  });
}

/**
 * The right edge of a document whose lines show none, because hardly one of them is full: as far from the page's right
 * as the text is from its left. Without this a page of short lines would be read as one paragraph.
 */
export function supposeRight(frame: Frame, lines: readonly Line[], pageWidth: number): Frame {
  const ending = lines.filter((line) => Math.abs(line.right - frame.right) < 2 * frame.em).length;
  return ending > 1 ? frame : { ...frame, right: Math.max(frame.right, pageWidth - frame.left) };
}

/**
 * The usual distance of baselines in font sizes, measured where a line reached the right edge and the next is its
 * continuation: elsewhere the space between paragraphs would be measured too.
 */
function measureLeading(lines: readonly Line[], right: number, em: number): number {
  const after = (full: boolean) =>
    lines.flatMap((line, index): (readonly [number, number])[] => {
      const before = lines[index - 1];
      if (before?.page !== line.page || (full && before.right < right - 2 * em)) return [];
      const distance = (line.baseline - before.baseline) / em;
      return distance > 0.5 && distance < WIDEST_LEADING ? [[distance, 1]] : [];
    });
  const distances = [after(true), after(false)].find((found) => found.length > 0);
  return distances === undefined ? DEFAULT_LEADING : findClosest(distances.map(([distance]) => distance));
}

/** The closest distance that is no exception: paragraphs stand as far apart as lines or further, and may be the more. */
function findClosest(distances: readonly number[]): number {
  const sorted = [...distances].sort((a, b) => a - b);
  const least = CLOSEST_SHARE * sorted.length;
  const closest = sorted.find(
    (distance) => sorted.filter((other) => other >= distance && other - distance < SAME_LEADING).length >= least,
  );
  return closest ?? DEFAULT_LEADING;
}
