/** Dots that lead from a heading to its page's number; looked for once in a run of dots, not from each of them. */
const LEADER = /(?<![.…·‥．])[.…·‥．]{4,}\s*\d{1,4}$/u;

/** Is the line an entry of a table of contents? Each is a paragraph of its own, however full its dots make the line. */
export function isContentsEntry(text: string): boolean {
  return LEADER.test(text);
}
