import type { Paragraph } from '../../text/index.js';
import { arrangePage, type PageBlock } from './arrange-page.js';
import { buildParagraph, groupParagraphs, joinParagraphLines } from './build-paragraph.js';
import { learnStyle, type FramedLine, type LayoutStyle } from './continue-paragraph.js';
import { findFurniture } from './find-furniture.js';
import { groupRows, joinLine } from './group-lines.js';
import { continuesTable, joinTable, type TablePart } from './join-tables.js';
import type { Frame, Line } from './line.js';
import { measureEm, measureFrame, supposeRight } from './measure-frame.js';
import { openSheets } from './open-sheet.js';
import type { LayoutPage } from './positioned-text.js';

/** The text of a document rebuilt from its pages. */
export interface RebuiltText {
  readonly paragraphs: readonly Paragraph[];
  readonly furniture: readonly Paragraph[];
}

type LinesBlock = Extract<PageBlock, { kind: 'lines' }>;

/**
 * Pages of placed runs → paragraphs as a person sees them. Lines are gathered by baseline, running heads and page
 * numbers set aside, tables and columns found, and lines joined by indent, fullness and distance; a paragraph that runs
 * over a page is one.
 */
export function rebuildText(pages: readonly LayoutPage[]): RebuiltText {
  const sheets = openSheets(pages);
  const furniture = findFurniture(
    pages,
    sheets.map((sheet) => sheet.rows.map((row) => row.line)),
  );
  const blocks = sheets.flatMap((sheet) => arrangePage(sheet, furniture));
  const { paragraphs, repeated } = buildBlocks(blocks, pages[0]?.width ?? 0);
  const asides = pages.flatMap((page) => groupRows(page.asides).map((runs) => joinLine(page.number, runs)));
  const setAside = [...furniture, ...asides.filter((line) => line !== null)].map(buildFurniture);
  return { paragraphs, furniture: [...setAside, ...repeated].sort((a, b) => (a.page ?? 0) - (b.page ?? 0)) };
}

function buildFurniture(line: Line): Paragraph {
  return { page: line.page, ...joinParagraphLines([line]) };
}

function buildBlocks(
  blocks: readonly PageBlock[],
  pageWidth: number,
): { paragraphs: Paragraph[]; repeated: Paragraph[] } {
  const framed = frameLines(
    blocks.filter((block) => block.kind === 'lines'),
    pageWidth,
  );
  const style = learnStyle([...framed.values()].flat());
  const paragraphs: Paragraph[] = [];
  const repeated: Paragraph[] = [];
  let lines: FramedLine[] = [];
  let parts: TablePart[] = [];
  let tables = 0;
  const closeLines = () => {
    paragraphs.push(...buildParagraphs(lines, style));
    lines = [];
  };
  const closeTable = () => {
    if (parts.length === 0) return;
    const joined = joinTable(parts, tables);
    paragraphs.push(...joined.rows);
    repeated.push(...joined.repeated);
    tables += 1;
    parts = [];
  };
  for (const block of blocks) {
    if (block.kind === 'lines') {
      closeTable();
      lines.push(...(framed.get(block) ?? []));
      continue;
    }
    closeLines();
    const last = parts.at(-1);
    if (last !== undefined && !continuesTable(last, block)) closeTable();
    parts.push(block);
  }
  closeTable();
  closeLines();
  return { paragraphs, repeated };
}

function buildParagraphs(lines: readonly FramedLine[], style: LayoutStyle): Paragraph[] {
  return groupParagraphs(lines, style)
    .map((group) => buildParagraph(group, style))
    .filter((paragraph) => paragraph !== null);
}

/** Every line with the frame of its page and column. */
function frameLines(blocks: readonly LinesBlock[], pageWidth: number): Map<LinesBlock, FramedLine[]> {
  const em = measureEm(blocks.flatMap((block) => block.lines));
  const usual = new Map<string, Frame>();
  for (const side of ['whole', 'left', 'right'] as const) {
    const lines = blocks.filter((block) => block.side === side).flatMap((block) => block.lines);
    const frame = measureFrame(lines, em);
    usual.set(side, side === 'whole' ? supposeRight(frame, lines, pageWidth) : frame);
  }
  const pages = new Map<string, Line[]>();
  const findKey = (block: LinesBlock) => `${block.page} ${block.side}`;
  for (const block of blocks) pages.set(findKey(block), [...(pages.get(findKey(block)) ?? []), ...block.lines]);
  const frames = new Map(
    [...pages].map(([key, lines]) => [key, measureFrame(lines, em, usual.get(key.split(' ')[1] ?? ''))]),
  );
  return new Map(
    blocks.map((block, stretch) => {
      const frame = frames.get(findKey(block)) ?? measureFrame(block.lines, em);
      return [block, block.lines.map((line) => ({ line, frame, stretch }))];
    }),
  );
}
