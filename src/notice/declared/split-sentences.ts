/** A stretch of a text by its UTF-16 offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A clause and what parts it from the one before: 、 joins what belongs together, a comma begins anew. */
export interface Clause extends Stretch {
  readonly separator: string;
}

function splitAt(text: string, separator: RegExp): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let before = '';
  for (const match of text.matchAll(separator)) {
    clauses.push({ start, end: match.index, separator: before });
    start = match.index + match[0].length;
    before = match[0];
  }
  clauses.push({ start, end: text.length, separator: before });
  return clauses.filter((clause) => text.slice(clause.start, clause.end).trim() !== '');
}

/** A longer stretch without a full stop is no sentence (a table of figures, a broken page): nothing is declared in it. */
const LONGEST_SENTENCE = 2000;

/** The sentences of a folded text, full stop excluded: a declared total is one sentence, its semicolons included. */
export function splitSentences(folded: string): Stretch[] {
  return splitAt(folded, /[。!?\n\t]/gu)
    .map(({ start, end }) => {
      const text = folded.slice(start, end);
      return { start: start + text.length - text.trimStart().length, end: start + text.trimEnd().length };
    })
    .filter(({ start, end }) => end - start <= LONGEST_SENTENCE);
}

/** The clauses of a folded sentence. A comma inside a number (1,526) parts nothing. */
export function splitClauses(sentence: string): Clause[] {
  return splitAt(sentence, /(?<!\d),|,(?!\d{3})|[;、()]/gu);
}
