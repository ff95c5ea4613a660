import type { Paragraph, Span } from '../../text/index.js';
import type { Slice } from '../lines/index.js';

/** A slice → the record's span, with the page it stands on and, where the format has positions, its boxes there. */
export function toSpan(slice: Slice, paragraphs: readonly Paragraph[]): Span {
  const paragraph = paragraphs[slice.paragraph];
  const boxes = (paragraph?.boxes ?? [])
    .filter(({ start, end }) => start < slice.end && end > slice.start)
    .map(({ box }) => box);
  const page = boxes[0]?.page ?? paragraph?.page ?? null;
  return {
    paragraph: slice.paragraph,
    start: slice.start,
    end: slice.end,
    page,
    ...(boxes.length === 0 ? {} : { boxes }),
  };
}

/** The source text at a slice. */
export function textAt(slice: Slice, paragraphs: readonly Paragraph[]): string {
  return (paragraphs[slice.paragraph]?.text ?? '').slice(slice.start, slice.end);
}
