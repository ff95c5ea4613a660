import type { Paragraph } from '../../text/index.js';
import type { Coverage } from '../record.js';
import type { Claim } from './part-draft.js';
import { toSpan } from './span.js';

/** Punctuation and markers between two claimed pieces belong to them; anything else left over is listed. */
const isBlank = (character: string): boolean => /\s/u.test(character);

/**
 * Counts which characters of the source the record accounts for. Each non-blank character is claimed once or listed as
 * unassigned (law 1); where two claims overlap the earlier one counts.
 */
export function measureCoverage(paragraphs: readonly Paragraph[], claims: readonly Claim[]): Coverage {
  const owners = paragraphs.map(({ text }) => new Array<Claim['role'] | null>(text.length).fill(null));
  for (const { role, slice } of claims) {
    const owner = owners[slice.paragraph];
    if (owner === undefined) continue;
    for (let at = slice.start; at < slice.end; at += 1) owner[at] ??= role;
  }
  let characters = 0;
  let assigned = 0;
  let furniture = 0;
  const unassigned: Coverage['unassigned'][number][] = [];
  paragraphs.forEach(({ text }, paragraph) => {
    const owner = owners[paragraph] ?? [];
    let open = -1;
    for (let at = 0; at <= text.length; at += 1) {
      const blank = at === text.length || isBlank(text.charAt(at));
      const role = owner[at] ?? null;
      if (!blank) {
        characters += 1;
        if (role !== null) assigned += 1;
        if (role === 'furniture') furniture += 1;
      }
      if (!blank && role === null && open < 0) open = at;
      if (open >= 0 && (at === text.length || role !== null)) {
        const end = open + text.slice(open, at).trimEnd().length;
        unassigned.push({ text: text.slice(open, end), span: toSpan({ paragraph, start: open, end }, paragraphs) });
        open = -1;
      }
    }
  });
  return { characters, assigned, furniture, unassigned };
}
