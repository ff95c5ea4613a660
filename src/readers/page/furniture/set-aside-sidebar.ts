import { groupRows } from '../lines/group-lines.js';
import { measureFontSize } from '../lines/line.js';
import type { LayoutPage, PositionedText } from '../positioned-text.js';
import { segmentRow, type Segment } from '../lines/segment-row.js';

/** In font sizes: gaps that part a sidebar from the text beside it. */
const GAP = 1;
/** In font sizes: how far outside the edges of the text its entries stand. */
const OUTSIDE = 0.8;
/** Entries a sidebar has at least, and how many stand beside text. Fewer: a note in the margin is lost; more: short menus stay. */
const LEAST_ENTRIES = 4;
const LEAST_BESIDE = 2;
/** Entries a menu has at most. More: a page that is all small print beside text takes seconds; fewer: long menus stay. */
const MOST_ENTRIES = 500;
/** Share of the text's size its entries have at most: the columns of a ledger are of one size. */
const ENTRY_SIZE = 0.92;
/** Share of the entries that must be as small: the headings of a menu may be as large as the text. */
const SMALL_SHARE = 0.6;
/** In font sizes of the text: lefts this close are one edge. */
const SAME_EDGE = 0.6;
/** Share of the page's width an entry takes at most. */
const ENTRY_WIDTH = 0.3;
/** Share of the page's width from which on a line is text and not a menu. */
const TEXT_WIDTH = 0.4;
/** In font sizes: a menu may begin this much above the text beside it; what stands higher is the page's head. */
const ABOVE_TEXT = 2;
/** What no menu says. */
const SENTENCE = /[。；]/u;

interface Placed extends Segment {
  readonly baseline: number;
  readonly fontSize: number;
}

/**
 * A page with the menu beside its text set aside, as a portal's page has when a browser prints it: short lines in small
 * type, left or right of all the text beside them. Left in place, each would run into the line it stands beside.
 */
export function setAsideSidebar(page: LayoutPage): LayoutPage {
  const segments = groupRows(page.texts).flatMap((row) =>
    segmentRow(row, GAP).segments.map((segment): Placed => ({
      ...segment,
      baseline: segment.texts[0]?.baseline ?? 0,
      fontSize: measureFontSize(segment.texts),
    })),
  );
  const wide = segments.filter((one) => one.right - one.left > TEXT_WIDTH * page.width);
  // Of the lines, not of the page: most of a page's characters may stand in the small cells of a table.
  const body = measureFontSize(wide.flatMap((one) => one.texts));
  if (wide.length === 0) return page;
  const lefts = wide.map((one) => one.left).sort((a, b) => a - b);
  const left = lefts.find((one, index) => (lefts[index + 1] ?? Infinity) - one < SAME_EDGE * body) ?? lefts[0] ?? 0;
  const right = Math.max(...wide.map((one) => one.right));
  const top = Math.min(...wide.map((one) => one.baseline - ABOVE_TEXT * one.fontSize));
  const bottom = Math.max(...wide.map((one) => one.baseline));
  const beside = segments.filter((one) => one.baseline > top && one.baseline <= bottom);
  const entries = [
    ...findEntries(
      beside.filter((one) => one.right < left - OUTSIDE * one.fontSize),
      wide,
      body,
      page.width,
    ),
    ...findEntries(
      beside.filter((one) => one.left > right + OUTSIDE * one.fontSize),
      wide,
      body,
      page.width,
    ),
  ];
  if (entries.length === 0) return page;
  const aside = new Set(entries.flatMap((one) => one.texts));
  return {
    ...page,
    texts: page.texts.filter((text) => !aside.has(text)),
    asides: [...page.asides, ...page.texts.filter((text) => aside.has(text))],
  };
}

/** The segments on one side of the text where they are a menu: most are small, none reads like text, and some stand beside larger text. */
function findEntries(
  entries: readonly Placed[],
  text: readonly Placed[],
  body: number,
  pageWidth: number,
): readonly Placed[] {
  if (entries.length < LEAST_ENTRIES || entries.length > MOST_ENTRIES) return [];
  const isMenu = entries.every(
    (one) => one.right - one.left < ENTRY_WIDTH * pageWidth && !SENTENCE.test(readSegment(one.texts)),
  );
  const small = entries.filter((one) => one.fontSize <= ENTRY_SIZE * body).length;
  const beside = entries.filter((one) => text.some((line) => isAtHeight(one, line)));
  return isMenu && small >= SMALL_SHARE * entries.length && beside.length >= LEAST_BESIDE ? entries : [];
}

function isAtHeight(entry: Placed, line: Placed): boolean {
  return Math.abs(entry.baseline - line.baseline) < line.fontSize && entry.fontSize <= ENTRY_SIZE * line.fontSize;
}

function readSegment(texts: readonly PositionedText[]): string {
  return texts.map((text) => text.text).join('');
}
