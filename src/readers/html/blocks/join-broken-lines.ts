import { normaliseLine } from '../../../text/index.js';
import { joinWrappedLines } from '../../plain/index.js';
import type { ArticleBlock } from './block.js';

/** What stands before an indented line for those who judge lines as they stand in a text file. */
const INDENT = '\u3000\u3000';

/** One paragraph of lines: what the first says of its setting holds, links are counted over all. */
function mergeBlocks(text: string, [first, ...others]: readonly [ArticleBlock, ...ArticleBlock[]]): ArticleBlock {
  return {
    ...first,
    text,
    linkLength: others.reduce((sum, block) => sum + block.linkLength, first.linkLength),
    linksToFile: first.linksToFile || others.some((block) => block.linksToFile),
  };
}

/** The blocks a joined line is made of, from `start` on; null where it is made of others, as behind a page number that was moved. */
function takeParts(
  text: string,
  run: readonly ArticleBlock[],
  start: number,
): readonly [ArticleBlock, ...ArticleBlock[]] | null {
  const first = run[start];
  if (first === undefined || !text.startsWith(first.text)) return null;
  const others: ArticleBlock[] = [];
  for (let length = first.text.length; length < text.length;) {
    const block = run[start + 1 + others.length];
    const at = block === undefined ? -1 : text.indexOf(block.text, length);
    if (block === undefined || at < 0) return null;
    others.push(block);
    length = at + block.text.length;
  }
  return [first, ...others];
}

function joinRun(run: readonly ArticleBlock[]): readonly ArticleBlock[] {
  const lines = run.map(({ text, indented }) => (indented ? `${INDENT}${text}` : text));
  const blocks: ArticleBlock[] = [];
  let next = 0;
  for (const line of joinWrappedLines(lines)) {
    const text = normaliseLine(line.replaceAll(INDENT, ''));
    const parts = takeParts(text, run, next);
    if (parts === null) return run;
    next += parts.length;
    blocks.push(mergeBlocks(text, parts));
  }
  return blocks;
}

/**
 * Joins the lines of text that was pasted from a file or a PDF with a <br>, or a line of a <pre>, for each line it was
 * broken into, as they would be joined in a text file. Paragraphs that have elements of their own stay as they are.
 */
export function joinBrokenLines(blocks: readonly ArticleBlock[]): readonly ArticleBlock[] {
  const runs: ArticleBlock[][] = [];
  for (const block of blocks) {
    const run = runs.at(-1);
    if (block.afterBreak && run !== undefined) run.push(block);
    else runs.push([block]);
  }
  return runs.flatMap((run) => (run.length === 1 ? run : joinRun(run)));
}
