import type { GlyphLine } from '../ink/glyph-line.js';
import type { GreyPicture } from '../picture/grey-picture.js';
import { readFigures } from '../ink/read-strokes.js';
import type { NumberReader } from './restore-circled.js';
import { type Box, segmentApart } from '../ink/segment-ink.js';

/** What a figure and the mark behind it are not read as, where the line is read well. */
const SOUND = /^[0-9（(“《一二三四五六七八九十①-⑳]/u;
/** Shapes in sizes of the line's characters: a figure, and the mark low behind it, full-width or not. */
const FIGURE = { lowest: 0.6, highest: 0.88, widest: 0.62 } as const;
const MARK = { widest: 0.4, highest: 0.45, comma: 0.2 } as const;
/** From the mark to the first character of the text, at most. */
const WIDEST_GAP = 0.9;

/** The numbers of the numbered lines next to one; null where there is none. */
export interface NumbersBeside {
  readonly before: number | null;
  readonly after: number | null;
}

/**
 * `1、` is read as 工 and `4、` as 小, both pieces of ink as one character. Where a line begins with a figure and a low
 * mark behind it, and neither was read, the figure is read by itself; one that cannot be read is the next after that of the
 * numbered line before, or the one before that of the next.
 */
export async function restoreFigures(
  line: GlyphLine,
  picture: GreyPicture,
  em: number,
  readNumber: NumberReader,
  beside: NumbersBeside,
): Promise<GlyphLine> {
  const [first, second] = line.glyphs;
  if (first === undefined || second === undefined || SOUND.test(first.text)) return line;
  const level = (first.top + first.bottom) / 2;
  const left = first.left - 0.1 * em;
  const box = { left, right: left + 2.5 * em, top: level - 0.65 * em, bottom: level + 0.65 * em };
  const [figure, mark, next] = segmentApart(picture, box);
  if (figure === undefined || mark === undefined || next === undefined) return line;
  if (!isFigure(figure, em) || !isMark(mark, figure, em) || next.left - mark.right > WIDEST_GAP * em) return line;
  const number = (await readFigures(picture, figure, readNumber)) ?? continueNumber(beside);
  if (number === null || number < 1 || number > 9) return line;
  const text = mark.right - mark.left > MARK.comma * em ? '、' : '.';
  const rest = line.glyphs.slice(/[、.．,，]/u.test(second.text) ? 2 : 1);
  const marker = [
    { ...first, ...figure, text: String(number) },
    { ...first, ...mark, text, opensWord: false },
  ];
  return { ...line, glyphs: [...marker, ...rest] };
}

function continueNumber({ before, after }: NumbersBeside): number | null {
  if (before !== null) return before + 1;
  return after === null ? null : after - 1;
}

/** The number a line begins with, where a mark stands behind it; null where it begins with none. */
export function findNumber({ glyphs }: GlyphLine): number | null {
  const text = glyphs.map((glyph) => glyph.text).join('');
  const number = /^([0-9]{1,2})[、.．](?![0-9])/u.exec(text)?.[1];
  return number === undefined ? null : Number(number);
}

function isFigure({ left, right, top, bottom }: Box, em: number): boolean {
  const height = bottom - top;
  return height > FIGURE.lowest * em && height < FIGURE.highest * em && right - left < FIGURE.widest * em;
}

/** Small, and in the lower half of the figure's height or below. */
function isMark({ left, right, top, bottom }: Box, figure: Box, em: number): boolean {
  const small = right - left < MARK.widest * em && bottom - top < MARK.highest * em;
  return small && top > (figure.top + figure.bottom) / 2 && left - figure.right < MARK.widest * em;
}
