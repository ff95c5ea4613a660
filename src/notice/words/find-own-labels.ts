import { isOrganisationName, readStatusPhrase } from '../../language/index.js';
import { readMarkers } from '../../outline/index.js';
import { readLabelName, type LabelKind, type OwnLabels } from '../labels/index.js';
import type { Line } from '../lines/index.js';
import { guessColumns, guessKind, type TellingWords } from './guess-kind.js';

/** A lead comes again with every record. Larger misses the labels of short lists, smaller takes two 主要做法： for a field. */
const FEWEST_REPEATS = 3;

const NAME = '[\\p{Script=Han}A-Za-z]{2,10}';
const OPENING = new RegExp(`^[\\s\\p{P}]{0,2}?(?:[【\\[〔<](${NAME})[】\\]〕>]\\s*:?|(${NAME})\\s*:)\\s*`, 'u');
const INLINE = new RegExp(`[。;]\\s*(?:[【\\[〔<](${NAME})[】\\]〕>]\\s*:?|(${NAME})\\s*:)`, 'gu');
/** 检视所见  政治学习…: a lead parted from its text by a space alone. */
const SPACED = /^([\p{Script=Han}]{2,8})\s+(?=\S{4})/u;
const ALONE = new RegExp(`^(?:[【\\[〔<(])?(${NAME})(?:[】\\]〕>)])?\\s*:?$`, 'u');

/** Where a lead stood, and what stood behind it up to the next lead, sentence or line. */
interface Sighting {
  readonly name: string;
  readonly value: string;
}

function sightLine({ folded, cells }: Line, next: Line | undefined): readonly Sighting[] {
  if (cells !== undefined) return [];
  const marker = readMarkers(folded)[0]?.length ?? 0;
  const head = folded.slice(marker).trim();
  const alone = ALONE.exec(head);
  if (alone?.[1] !== undefined) return [{ name: alone[1], value: next?.folded ?? '' }];
  const opening = OPENING.exec(head);
  const first = opening?.[1] ?? opening?.[2];
  const spaced = opening === null ? SPACED.exec(head) : null;
  if (spaced?.[1] !== undefined) return [{ name: spaced[1], value: head.slice(spaced[0].length) }];
  const sightings: Sighting[] =
    opening === null || first === undefined ? [] : [{ name: first, value: head.slice(opening[0].length) }];
  for (const match of head.matchAll(INLINE)) {
    const name = match[1] ?? match[2];
    if (name !== undefined) sightings.push({ name, value: head.slice(match.index + match[0].length) });
  }
  return sightings;
}

/**
 * The labels a notice made for itself: what recurs at the same place of its records (a lead before a colon, in brackets,
 * alone on a line) and no list knows. A lead whose words and values say nothing of its kind is a field all the same.
 */
export function findOwnLabels(lines: readonly Line[], words: TellingWords): OwnLabels {
  const { marks } = words;
  const sightings = new Map<string, string[]>();
  let problems = 0;
  lines.forEach((line, index) => {
    for (const { name, value } of sightLine(line, lines[index + 1])) {
      const known = readLabelName(name);
      if (known === 'problem') problems += 1;
      if (known !== null) continue;
      const values = sightings.get(name);
      if (values === undefined) sightings.set(name, [value]);
      else values.push(value);
    }
  });
  const own = [...sightings].filter(
    ([name, values]) =>
      values.length >= FEWEST_REPEATS &&
      readStatusPhrase(name) === null &&
      !marks.has(name) &&
      !isOrganisationName(name) &&
      new Set(values).size > 1,
  );
  if (problems >= FEWEST_REPEATS)
    return new Map(own.map(([name, values]): [string, LabelKind] => [name, guessKind(name, values, words) ?? 'other']));
  const kinds = guessColumns(
    own.map(([name, values]) => ({ name, values, known: null })),
    words,
  );
  return new Map(own.map(([name], index): [string, LabelKind] => [name, kinds[index] ?? 'other']));
}
