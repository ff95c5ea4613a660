import type { Paragraph, TextBox } from '../../text/index.js';
import { arrangePage, type PageBlock } from './arrange-page.js';
import { buildParagraph, groupParagraphs, joinParagraphLines } from './paragraphs/build-paragraph.js';
import { learnStyle, type FramedLine, type LayoutStyle } from './paragraphs/continue-paragraph.js';
import { findFurniture } from './furniture/find-furniture.js';
import { frameLines } from './paragraphs/frame-lines.js';
import { groupRows, joinLine } from './lines/group-lines.js';
import { continuesTable, joinTable, type TablePart } from './tables/join-tables.js';
import type { Line } from './lines/line.js';
import { openSheets } from './open-sheet.js';
import { turnBack } from './turn-page.js';
import type { LayoutPage } from './positioned-text.js';

/** The text of a document rebuilt from its pages. */
export interface RebuiltText {
  readonly paragraphs: readonly Paragraph[];
  readonly furniture: readonly Paragraph[];
}

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
  const { paragraphs, repeated } = buildBlocks(blocks, pages);
  const asides = sheets.flatMap(({ page }) => groupRows(page.asides).map((runs) => joinLine(page.number, runs)));
  const setAside = [...furniture, ...asides.filter((line) => line !== null)].map(buildFurniture);
  const aside = [...setAside, ...repeated].sort((a, b) => (a.page ?? 0) - (b.page ?? 0));
  const turned = new Map(pages.filter((page) => (page.turn ?? 0) > 0).map((page) => [page.number, page]));
  if (turned.size === 0) return { paragraphs, furniture: aside };
  return { paragraphs: turnBoxesBack(paragraphs, turned), furniture: turnBoxesBack(aside, turned) };
}

/** Boxes of turned pages, measured along their text, as they lie on the page that is shown. */
function turnBoxesBack(paragraphs: readonly Paragraph[], turned: ReadonlyMap<number, LayoutPage>): Paragraph[] {
  const turn = (one: TextBox): TextBox => {
    const page = turned.get(one.box.page);
    return page === undefined ? one : { ...one, box: { page: page.number, ...turnBack(one.box, page) } };
  };
  return paragraphs.map((paragraph) => ({ ...paragraph, boxes: paragraph.boxes?.map(turn) ?? [] }));
}

function buildFurniture(line: Line): Paragraph {
  return { page: line.page, ...joinParagraphLines([line]) };
}

function buildBlocks(
  blocks: readonly PageBlock[],
  pages: readonly LayoutPage[],
): { paragraphs: Paragraph[]; repeated: Paragraph[] } {
  const framed = frameLines(
    blocks.filter((block) => block.kind === 'lines'),
    pages,
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
