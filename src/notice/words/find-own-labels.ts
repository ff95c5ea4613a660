import { findDates, isOrganisationName, readStatusPhrase, type Status } from '../../language/index.js';
import { readMarkers } from '../../outline/index.js';
import { readLabelName, type LabelKind, type OwnLabels } from '../labels/index.js';
import type { Line } from '../lines/index.js';
import { faultDegree, learnedGrams } from '../reading/index.js';
import { contentWords, leadWords } from './lead-kinds.js';

/** A lead comes again with every record. Larger misses the labels of short lists, smaller takes two 主要做法： for a field. */
const FEWEST_REPEATS = 3;
/** Share of the values that must be of one make for the values to say what the label announces. */
const VALUE_SHARE = 0.6;
/** A value shorter than this may be a state, a unit or a date and nothing else. */
const LONGEST_PLAIN_VALUE = 30;

const NAME = '[\\p{Script=Han}A-Za-z]{2,10}';
const OPENING = new RegExp(`^[\\s\\p{P}]{0,2}?(?:[【\\[〔<](${NAME})[】\\]〕>]\\s*:?|(${NAME})\\s*:)\\s*`, 'u');
const INLINE = new RegExp(`[。;]\\s*(?:[【\\[〔<](${NAME})[】\\]〕>]\\s*:?|(${NAME})\\s*:)`, 'gu');
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
  const sightings: Sighting[] =
    opening === null || first === undefined ? [] : [{ name: first, value: head.slice(opening[0].length) }];
  for (const match of head.matchAll(INLINE)) {
    const name = match[1] ?? match[2];
    if (name !== undefined) sightings.push({ name, value: head.slice(match.index + match[0].length) });
  }
  return sightings;
}

const firstPiece = (value: string): string => (value.split(/[。;]/u)[0] ?? '').trim();

const valueKinds: readonly { readonly kind: LabelKind; readonly is: (value: string) => boolean }[] = [
  { kind: 'progress', is: (value) => readStatusPhrase(value) !== null },
  { kind: 'responsible', is: (value) => value.split(/[、,]/u).every((name) => isOrganisationName(name)) },
  { kind: 'deadline', is: (value) => findDates(value).length === 1 && value.length <= 20 },
];

/** How clearly values must read like faults, or like things done, to say so of their label. Larger leaves more to its words. */
const CLEAR_DEGREE = 0.12;

/**
 * What a label or a column announces: its values say so where most are of one make (states, bodies, dates), then its
 * words (症结, 下一步), then whether the values read like faults or like what was done; null where nothing does.
 */
export function guessKind(
  name: string,
  values: readonly string[],
  marks: ReadonlyMap<string, Status>,
): LabelKind | null {
  const filled = values.filter((value) => value.trim() !== '');
  const plain = filled.map(firstPiece).filter((value) => value !== '' && value.length <= LONGEST_PLAIN_VALUE);
  for (const { kind, is } of valueKinds)
    if (
      plain.filter((value) => is(value) || (kind === 'progress' && marks.has(value))).length >=
      filled.length * VALUE_SHARE
    )
      return kind;
  const said = leadWords.find(({ word }) => word.test(name))?.kind;
  if (said !== undefined) return said;
  const degree = filled.reduce((sum, value) => sum + faultDegree(value, learnedGrams), 0) / Math.max(1, filled.length);
  const words = contentWords.find(({ word }) => word.test(name))?.kind ?? null;
  if (degree > CLEAR_DEGREE) return 'problem';
  return degree < -CLEAR_DEGREE ? 'measure' : words;
}

/**
 * The labels a notice made for itself: what recurs at the same place of its records (a lead before a colon, in brackets,
 * alone on a line) and no list knows. A lead whose words and values say nothing of its kind is a field all the same.
 */
export function findOwnLabels(lines: readonly Line[], marks: ReadonlyMap<string, Status>): OwnLabels {
  const sightings = new Map<string, string[]>();
  lines.forEach((line, index) => {
    for (const { name, value } of sightLine(line, lines[index + 1])) {
      if (readLabelName(name) !== null) continue;
      const values = sightings.get(name);
      if (values === undefined) sightings.set(name, [value]);
      else values.push(value);
    }
  });
  return new Map(
    [...sightings]
      .filter(([name, values]) => values.length >= FEWEST_REPEATS && readStatusPhrase(name) === null)
      .map(([name, values]): [string, LabelKind] => [name, guessKind(name, values, marks) ?? 'other']),
  );
}
