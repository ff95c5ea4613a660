import type { Box } from '../../../../../api/contract/answers.js';
import type { MarkedWords } from './source-pages';

/** A character on a page; units and origin are those of the boxes. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly baseline: number;
}

/** Spaces of any kind and invisible characters: the reader of the file sets them anew. */
const UNSEEN = /[^\p{L}\p{N}\p{P}\p{S}]/gu;

const keepSeen = (text: string): string => text.replace(UNSEEN, '');

/**
 * Boxes of whole lines on one page → boxes of the marked words alone. The lines' characters are looked up in the paragraph,
 * so that of two equal figures in a line the right one is marked. Where the page's text is not the paragraph's (a scan,
 * a font without characters) the lines stay marked whole.
 */
export function narrowBoxes(
  boxes: readonly Box[],
  { paragraph, start, end }: MarkedWords,
  glyphs: readonly Glyph[],
): readonly Box[] {
  const inBoxes = boxes.flatMap((box) => listInside(box, glyphs));
  const printed = inBoxes.map(({ glyph }) => glyph.text).join('');
  const [from, to] = [start, end].map((offset) => keepSeen(paragraph.slice(0, offset)).length) as [number, number];
  const at = findOverlapping(keepSeen(paragraph), printed, from, to);
  if (at === null) return boxes;
  let place = at;
  const marked = inBoxes.filter(({ glyph }) => {
    place += glyph.text.length;
    return place > from && place - glyph.text.length < to;
  });
  return boxes.flatMap((box) => {
    const here = marked.filter((one) => one.box === box).map(({ glyph }) => glyph);
    if (here.length === 0) return [];
    const left = Math.min(...here.map(({ x }) => x));
    return { ...box, x: left, width: Math.max(...here.map(({ x, width }) => x + width)) - left };
  });
}

/** The characters printed in a box, from left to right. */
function listInside(box: Box, glyphs: readonly Glyph[]): { readonly box: Box; readonly glyph: Glyph }[] {
  return glyphs
    .filter(({ text, x, width, baseline }) => {
      const middle = x + width / 2;
      const inLine = baseline > box.y && baseline <= box.y + box.height;
      return inLine && middle > box.x && middle < box.x + box.width && keepSeen(text) !== '';
    })
    .sort((one, other) => one.x - other.x)
    .map((glyph) => ({ box, glyph }));
}

/** Where `part` stands in `whole` so that it shares a character with from…to; null where it does not. */
function findOverlapping(whole: string, part: string, from: number, to: number): number | null {
  if (part === '') return null;
  for (let at = whole.indexOf(part); at >= 0 && at < to; at = whole.indexOf(part, at + 1))
    if (at + part.length > from) return at;
  return null;
}
