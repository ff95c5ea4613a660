import { buildPdf, type PdfRun } from './build-pdf.js';
import type { ArchiveBlock, ArchiveNotice } from './make-archive-notice.js';

/** The page of an official document (GB/T 9704—2012): 28 characters of 16 points a line, 22 lines. */
const SIZE = 16;
const COLUMNS = 28;
const LINES = 22;
const LEFT = 73;
const TOP = 738;
const LINE_HEIGHT = 28.9;
const FOOT = 60;

interface Line {
  readonly text: string;
  /** Characters from the left edge. */
  readonly indent: number;
}

function wrap(text: string, indent: number): Line[] {
  const lines: Line[] = [];
  let rest = Array.from(text);
  for (let first = true; rest.length > 0; first = false) {
    const room = COLUMNS - (first ? indent : 0);
    lines.push({ text: rest.slice(0, room).join(''), indent: first ? indent : 0 });
    rest = rest.slice(room);
  }
  return lines;
}

/** Tables are set out row by row: a grid of ruled cells is a matter of the layout fixtures. */
function layOut(block: ArchiveBlock): Line[] {
  switch (block.kind) {
    case 'table':
      return block.rows
        .slice(1)
        .flatMap(([ordinal = '', problem = '', measures = '', label = '']) => [
          ...wrap(`${ordinal}.${problem}`, 2),
          ...wrap(`整改进展情况：${label}。`, 2),
          ...measures.split('\n').flatMap((measure) => wrap(measure.replace(/^(\d+)\./u, '（$1）'), 2)),
        ]);
    case 'title':
      return wrap(block.text, 0);
    case 'right':
      return wrap(block.text, Math.max(0, COLUMNS - 4 - Array.from(block.text).length));
    default:
      return wrap(block.text, 2);
  }
}

/** A notice as a text PDF of an office suite, with page numbers at the foot. */
export function makeArchivePdf(notice: ArchiveNotice): Uint8Array {
  const lines = notice.blocks.flatMap(layOut);
  const pages = Array.from({ length: Math.ceil(lines.length / LINES) }, (_, page): PdfRun[] => {
    const runs = lines.slice(page * LINES, (page + 1) * LINES).map(({ text, indent }, row) => ({
      text,
      x: LEFT + indent * SIZE,
      y: TOP - row * LINE_HEIGHT,
      size: SIZE,
    }));
    return [...runs, { text: `— ${page + 1} —`, x: 270, y: FOOT, size: 14 }];
  });
  return buildPdf(pages);
}
