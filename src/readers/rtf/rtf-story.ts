import { normaliseLine, type LayoutHints } from '../../text/index.js';
import { appendBlocks, type Block, joinMarker, listTableBlocks, type TableCell } from '../word/index.js';

/** Half points, twips. */
const [HALF_POINTS_PER_POINT, TWIPS_PER_POINT] = [2, 20];
/** 一 before 是: one word of a notice, 一是, whatever stands between its number and its text. */
const COUNTED = /^[一二三四五六七八九十]{1,3}$/u;
/** In twips: edges closer than this are the same column's. */
const SAME_EDGE = 30;

/** How a paragraph is set. */
export interface RtfParagraphStyle {
  readonly centred: boolean;
  readonly inTable: boolean;
  readonly firstLine: number;
  readonly outlineLevel: number | undefined;
}

export const plainParagraph: RtfParagraphStyle = {
  centred: false,
  inTable: false,
  firstLine: 0,
  outlineLevel: undefined,
};

interface OpenRow {
  readonly lefts: readonly number[];
  readonly continued: readonly boolean[];
  readonly cells: Block[][];
}

/** What was said of the row that is coming: where it begins, where its cells end, which go on from the ones above. */
export interface RowDefinition {
  left: number;
  rights: number[];
  continued: boolean[];
}

/** Text becoming paragraphs and rows; one for the document, one for each part that stands beside it. */
export interface RtfStory {
  readonly addText: (text: string, bold: boolean, size: number) => void;
  /** Text of an automatic number, before that of its paragraph. */
  readonly addMarker: (text: string) => void;
  readonly definition: RowDefinition;
  readonly endParagraph: (style: RtfParagraphStyle) => void;
  readonly endCell: (style: RtfParagraphStyle) => void;
  readonly endRow: () => void;
  readonly finish: () => readonly Block[];
}

/** Opens a story without text. */
export function createRtfStory(): RtfStory {
  const blocks: Block[] = [];
  let [text, marker, size, plain] = ['', '', 0, 0];
  let cell: Block[] = [];
  let cells: Block[][] = [];
  const definition: RowDefinition = { left: 0, rights: [], continued: [] };
  let rows: OpenRow[] = [];
  let tables = 0;
  const closeTable = (): void => {
    if (rows.length === 0) return;
    appendBlocks(blocks, listTableBlocks(placeCells(rows), tables));
    rows = [];
    tables += 1;
  };
  const endParagraph = (style: RtfParagraphStyle): void => {
    const sink = style.inTable || cells.length > 0 ? cell : blocks;
    if (sink === blocks) closeTable();
    appendBlocks(sink, createBlocks(text, marker, { style, size, bold: plain === 0 }));
    [text, marker, size, plain] = ['', '', 0, 0];
  };
  return {
    addText: (added, bold, runSize) => {
      text += added;
      if (added.trim() === '') return;
      if (!bold) plain += 1;
      if (size === 0) size = runSize;
    },
    addMarker: (added) => (marker += added),
    definition,
    endParagraph,
    endCell: (style) => {
      endParagraph({ ...style, inTable: true });
      cells.push(cell);
      cell = [];
    },
    endRow: () => {
      const { left, rights, continued } = definition;
      rows.push({ lefts: [left, ...rights.slice(0, -1)], continued, cells });
      [cells, cell] = [[], []];
    },
    finish: () => {
      endParagraph(plainParagraph);
      if (cells.length > 0) rows.push({ lefts: [], continued: [], cells });
      closeTable();
      return blocks;
    },
  };
}

interface Look {
  readonly style: RtfParagraphStyle;
  readonly size: number;
  readonly bold: boolean;
}

/** One block for each line that is not blank; the first carries the automatic number. */
function createBlocks(text: string, marker: string, look: Look): Block[] {
  const lines = text
    .split('\n')
    .map(normaliseLine)
    .filter((line) => line !== '');
  const number = normaliseLine(marker);
  const hints = describe(look);
  return lines.map((line, index) => {
    if (index > 0 || number === '') return { text: line, hints };
    const suffix = COUNTED.test(number) && line.startsWith('是') ? 'nothing' : 'tab';
    const numbered = joinMarker({ text: number, suffix }, line);
    return { text: normaliseLine(numbered), hints: { ...hints, automaticMarkerLength: number.length } };
  });
}

function describe({ style, size, bold }: Look): LayoutHints {
  const { centred, firstLine, outlineLevel } = style;
  return {
    ...(outlineLevel === undefined || outlineLevel > 8 ? {} : { headingLevel: outlineLevel + 1 }),
    ...(bold ? { bold } : {}),
    ...(centred ? { centred } : {}),
    ...(size > 0 ? { fontSize: size / HALF_POINTS_PER_POINT } : {}),
    ...(firstLine > 0 ? { indent: firstLine / TWIPS_PER_POINT } : {}),
  };
}

/** Rows of one table, their cells in the columns of the grid all of them share. */
function placeCells(rows: readonly OpenRow[]): { cells: TableCell[] }[] {
  const edges: number[] = [];
  for (const left of rows.flatMap(({ lefts }) => lefts).sort((a, b) => a - b)) {
    if (left - (edges.at(-1) ?? -Infinity) > SAME_EDGE) edges.push(left);
  }
  return rows.map(({ lefts, continued, cells }) => ({
    cells: cells.flatMap((blocks, index): TableCell[] => {
      const left = lefts[index];
      // LibreOffice ends more cells than a row has where one of them holds a table.
      if (left === undefined && lefts.length > 0 && blocks.length === 0) return [];
      const column = left === undefined ? -1 : edges.findLastIndex((edge) => edge <= left);
      return [{ column: column < 0 ? index : column, blocks, continues: continued[index] === true }];
    }),
  }));
}
