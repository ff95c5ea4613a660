import type { Line } from '../lines/index.js';

const CONTENTS = /^目\s*录$/u;
/** What stands between an entry and its page: dots or blanks, and the page's number. */
const LEADER = /(?:[.…·。\s-]{2,}\d{0,4}|\t\d{1,4})\s*$/u;

const nameOf = (line: Line): string => line.folded.replace(LEADER, '').replace(/\s+/gu, '');

/**
 * The lines of a printed table of contents: 目录, and behind it the lines that come again, without their page numbers, as
 * headings of the text. Empty where there is none.
 */
export function findContents(lines: readonly Line[]): readonly Line[] {
  const at = lines.findIndex((line) => line.cells === undefined && CONTENTS.test(line.folded.trim()));
  if (at < 0) return [];
  const entries: Line[] = [];
  for (let index = at + 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.cells !== undefined) break;
    const name = nameOf(line);
    const comesAgain = lines.slice(index + 1).some((later) => nameOf(later).startsWith(name));
    if (!comesAgain || name === '' || entries.some((entry) => nameOf(entry) === name)) break;
    entries.push(line);
  }
  const [heading] = lines.slice(at, at + 1);
  return heading === undefined || entries.length === 0 ? [] : [heading, ...entries];
}
