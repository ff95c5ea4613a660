/**
 * What a reader sees as one thing and a difference must not cut in two: a date, a number with its separators, a title
 * in 《》 (for the common nesting of one inside another too). A match is an atom; all else is read character by character.
 */
const ATOMS =
  /\d{4}\s*年(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)?|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}\s*月\s*\d{1,2}\s*日|《(?:[^《》]|《[^《》]*》)*》|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)*|[０-９]+(?:[．.][０-９]+)?/gu;

/** Longer titles are read character by character after all: replaced whole, a small correction in them would not show. */
const LONGEST_ATOM = 40;

/** Cuts a text into atoms and single characters (code points: a surrogate pair is never divided). Joined, they are the text. */
export function readAtoms(text: string): readonly string[] {
  const atoms: string[] = [];
  let end = 0;
  for (const match of text.matchAll(ATOMS)) {
    if (match[0].length > LONGEST_ATOM) continue;
    for (const character of text.slice(end, match.index)) atoms.push(character);
    atoms.push(match[0]);
    end = match.index + match[0].length;
  }
  for (const character of text.slice(end)) atoms.push(character);
  return atoms;
}
