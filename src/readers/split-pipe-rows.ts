import type { Cell, Paragraph } from '../text/index.js';

/** `| a | b |`, with ordinary or full-width bars; at least two cells. */
const PIPE_ROW = /^[|｜](?:[^|｜]*[|｜]){2,}$/u;
/** `| --- | :-: |`: drawn between head and body. */
const SEPARATOR_ROW = /^[|｜](?:\s*:?-+:?\s*[|｜])+$/u;
const BAR = /[|｜]/gu;

/** The cells between the bars, white space around them left out. */
function listCells(text: string): readonly Cell[] {
  if (SEPARATOR_ROW.test(text)) return [];
  const bars = [...text.matchAll(BAR)].map((match) => match.index);
  return bars.slice(0, -1).map((bar, column) => {
    const inside = text.slice(bar + 1, bars[column + 1]);
    const start = bar + 1 + (inside.length - inside.trimStart().length);
    return { start, end: Math.max(start, start + inside.trim().length), column };
  });
}

/**
 * Finds tables drawn with bars, as Markdown and mail programs write them and people paste them into any format: each such
 * line becomes a row with cells, its text untouched; lines that follow each other are one table. A separator line is a
 * row without cells. Tables are numbered anew in document order, the readers' own included.
 */
export function splitPipeRows(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  let table = -1;
  let open: number | 'pipes' | undefined;
  return paragraphs.map((paragraph) => {
    const drawn = paragraph.cells === undefined && PIPE_ROW.test(paragraph.text);
    const current = drawn ? 'pipes' : paragraph.table;
    if (current !== undefined && current !== open) table += 1;
    open = current;
    if (current === undefined) return paragraph;
    return drawn ? { ...paragraph, cells: listCells(paragraph.text), table } : { ...paragraph, table };
  });
}
