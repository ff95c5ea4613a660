import { measureFontSize } from '../lines/line.js';
import type { LayoutPage, PositionedText } from '../positioned-text.js';

/** What marks a note: 1, [2], ③, *. */
const NOTE_MARK = /^(?:\d{1,3}|[[［〔(（]\d{1,3}[\]］〕)）]|[①-⑳]|[*＊†])$/u;
/** What a raised figure belongs to by itself: m2, km2, 10 to the power of n. */
const RAISES_FIGURES = /[A-Za-z0-9]$/u;
/** Share of the usual size a raised mark has at most. Larger: small print is taken for it. */
const MARK_SIZE = 0.8;
/** In font sizes of the text: how far above its baseline a mark stands. Smaller: figures of another font are taken; larger: marks raised little stay. */
const LEAST_RAISE = 0.2;
const MOST_RAISE = 0.9;
/** Small figures a page may have for some to be marks. Fewer: a page with a table in small print keeps its notes; more: a page of nothing but figures takes seconds. */
const MOST_MARKS = 1000;
/** In font sizes: a mark stands this close behind what it marks. */
const CLOSE = 0.35;
/** Share of the usual size the text of a note has at most. */
const NOTE_SIZE = 0.9;

/**
 * A page with its footnotes set aside, as the readers of word processors' files do: the raised marks in the text, and
 * below the text the small lines that begin with one of them. Nothing is set aside unless both are there.
 */
export function setAsideNotes(page: LayoutPage): LayoutPage {
  const body = measureFontSize(page.texts);
  const small = page.texts.filter((text) => text.fontSize <= MARK_SIZE * body && NOTE_MARK.test(text.text.trim()));
  if (small.length === 0 || small.length > MOST_MARKS) return page;
  const hosts = new Map(small.map((mark) => [findHost(mark, page.texts, body), mark] as const));
  hosts.delete(undefined);
  const notes = findNotes(page.texts, new Set([...hosts.values()].map(({ text }) => text.trim())), body);
  if (notes.length === 0) return page;
  const aside = new Set([...hosts.values(), ...notes]);
  return {
    ...page,
    // What a mark stood behind takes its place, or a space would seem to be there.
    texts: page.texts
      .filter((text) => !aside.has(text))
      .map((text) => ({ ...text, width: text.width + (hosts.get(text)?.width ?? 0) })),
    asides: [...page.asides, ...page.texts.filter((text) => aside.has(text))],
  };
}

/** What a raised mark stands behind. */
function findHost(mark: PositionedText, texts: readonly PositionedText[], body: number): PositionedText | undefined {
  return texts.find((text) => {
    const raise = (text.baseline - mark.baseline) / body;
    const distance = (mark.x - text.x - text.width) / body;
    const above = text.fontSize > mark.fontSize && raise > LEAST_RAISE && raise < MOST_RAISE;
    return above && Math.abs(distance) < CLOSE && !RAISES_FIGURES.test(text.text.trimEnd());
  });
}

/** The small print at the foot of the page from the first line on that begins with one of the marks. */
function findNotes(
  texts: readonly PositionedText[],
  marks: ReadonlySet<string>,
  body: number,
): readonly PositionedText[] {
  const foot = Math.max(...texts.filter((text) => text.fontSize > NOTE_SIZE * body).map((text) => text.baseline));
  const below = texts.filter((text) => text.fontSize <= NOTE_SIZE * body && text.baseline > foot);
  const begins = below.filter((text) => [...marks].some((mark) => text.text.trimStart().startsWith(mark)));
  const top = Math.min(...begins.map((text) => text.baseline));
  return below.filter((text) => text.baseline >= top - body / 2);
}
