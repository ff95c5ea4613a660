import type { PageBlock } from '../arrange-page.js';
import type { FramedLine } from './continue-paragraph.js';
import type { Frame, Line } from '../lines/line.js';
import { measureEm, measureFrame, supposeRight } from './measure-frame.js';
import type { LayoutPage } from '../positioned-text.js';

type LinesBlock = Extract<PageBlock, { kind: 'lines' }>;

/**
 * Every line with the frame of its page and column. What the pages of one width have in common stands in where a page
 * shows no edge of its own; an upright and a broad page have no edge in common.
 */
export function frameLines(blocks: readonly LinesBlock[], pages: readonly LayoutPage[]): Map<LinesBlock, FramedLine[]> {
  const em = measureEm(blocks.flatMap((block) => block.lines));
  const widths = new Map(pages.map((page) => [page.number, Math.round(page.width)]));
  const kindOf = (block: LinesBlock) => `${widths.get(block.page) ?? 0} ${block.side}`;
  const pageOf = (block: LinesBlock) => `${block.page} ${block.side}`;
  const usual = new Map<string, Frame>();
  for (const [kind, alike] of groupBlocks(blocks, kindOf)) {
    const lines = alike.flatMap((block) => block.lines);
    const frame = measureFrame(lines, em);
    const [first] = alike;
    const whole = first?.side === 'whole';
    usual.set(kind, whole ? supposeRight(frame, lines, widths.get(first.page) ?? 0) : frame);
  }
  const frames = new Map<string, Frame>();
  for (const [page, alike] of groupBlocks(blocks, pageOf)) {
    const lines: Line[] = alike.flatMap((block) => block.lines);
    frames.set(page, measureFrame(lines, em, alike[0] && usual.get(kindOf(alike[0]))));
  }
  return new Map(
    blocks.map((block, stretch) => {
      const frame = frames.get(pageOf(block)) ?? measureFrame(block.lines, em);
      return [block, block.lines.map((line) => ({ line, frame, stretch }))];
    }),
  );
}

function groupBlocks(blocks: readonly LinesBlock[], keyOf: (block: LinesBlock) => string): Map<string, LinesBlock[]> {
  const groups = new Map<string, LinesBlock[]>();
  for (const block of blocks) groups.set(keyOf(block), [...(groups.get(keyOf(block)) ?? []), block]);
  return groups;
}
