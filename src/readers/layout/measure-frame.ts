import { findMode, type Frame, type Line } from './line.js';

/** In font sizes: lefts this close are one edge. Larger: an indent of one character vanishes; smaller: scans have no edge. */
const EDGE_TOLERANCE = 0.6;
/** Share of lines that must start at an edge for it to be the left edge. Larger: pages of short items lose theirs; smaller: a stray line sets it. */
const LEFT_EDGE_SHARE = 0.04;
/** A page's own edge is taken while it is this close (font sizes) to the document's: mirrored margins, a scan laid askew. */
const PAGE_DRIFT = 1.2;
/** Distance of baselines where a text has no two lines to measure: single spacing of Chinese fonts. */
const DEFAULT_LEADING = 1.6;
/** Distances beyond this many font sizes are gaps between blocks, not leading. */
const WIDEST_LEADING = 3.2;
/** Punctuation that may hang past the right edge, or is squeezed there. */
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
  if (usual === undefined) return { left, right, em, leading: measureLeading(shown, em) };
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

/** How far the text reaches: the furthest a line ends that does not end with hanging punctuation, if another ends near it. */
function findRight(lines: readonly Line[], em: number): number {
  const plain = lines.filter((line) => !HANGING.test(line.text));
  const rights = (plain.length > 1 ? plain : lines).map((line) => line.right).sort((a, b) => b - a);
  return rights.find((right, index) => right - (rights[index + 1] ?? -Infinity) < 2 * em) ?? rights[0] ?? 0;
}

function measureLeading(lines: readonly Line[], em: number): number {
  const distances: (readonly [number, number])[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before?.page !== line.page) return;
    const distance = (line.baseline - before.baseline) / em;
    if (distance > 0.5 && distance < WIDEST_LEADING) distances.push([distance, 1]);
  });
  return distances.length === 0 ? DEFAULT_LEADING : findMode(distances, 0.1);
}
