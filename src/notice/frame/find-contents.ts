import type { Line } from '../lines/index.js';

const CONTENTS = /^目\s*录$/u;
/** Entries a table of contents has at most. More: a long text is compared with itself; fewer: the contents of a report of many issues are cut. */
const MOST_ENTRIES = 300;
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
  const names: string[] = [];
  const allNames = lines.map(nameOf);
  for (let index = at + 1; index < Math.min(lines.length, at + MOST_ENTRIES); index += 1) {
    const line = lines[index];
    if (line === undefined || line.cells !== undefined) break;
    const later = allNames.slice(index + 1);
    // An entry that fills its line has no room for dots: …的问题13.
    const name = [allNames[index] ?? '', (allNames[index] ?? '').replace(/\d{1,3}$/u, '')].find((one) =>
      later.some((other) => other.startsWith(one)),
    );
    if (name === undefined || name === '' || names.includes(name)) break;
    entries.push(line);
    names.push(name);
  }
  const [heading] = lines.slice(at, at + 1);
  return heading === undefined || entries.length === 0 ? [] : [heading, ...entries];
}
