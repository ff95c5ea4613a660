import { findDates, isUnitName, readStatusPhrase, type Status } from '../../language/index.js';
import type { LabelKind } from '../labels/index.js';
import { faultDegree, type Grams } from '../reading/index.js';
import { contentWords, leadWords } from './lead-kinds.js';

/** Share of the values that must be of one make for the values to say what the label announces. */
const VALUE_SHARE = 0.6;
/** A value shorter than this may be a state, a unit or a date and nothing else. */
const LONGEST_PLAIN_VALUE = 30;

const firstPiece = (value: string): string => (value.split(/[。;]/u)[0] ?? '').trim();

const valueKinds: readonly { readonly kind: LabelKind; readonly is: (value: string) => boolean }[] = [
  { kind: 'progress', is: (value) => readStatusPhrase(value) !== null },
  { kind: 'responsible', is: (value) => value.split(/[、,]/u).every((name) => isUnitName(name)) },
  { kind: 'deadline', is: (value) => findDates(value).length === 1 && value.length <= 20 },
];

/** How clearly values must read like faults, or like things done, to say so of their label. Larger leaves more to its words. */
const CLEAR_DEGREE = 0.12;

/** What is known of a notice's words before its labels are. */
export interface TellingWords {
  readonly marks: ReadonlyMap<string, Status>;
  readonly grams: Grams;
}

/**
 * What a label or a column announces: its values say so where most are of one make (states, bodies, dates), then its
 * words (症结, 下一步), then whether the values read like faults or like what was done; null where nothing does.
 */
export function guessKind(name: string, values: readonly string[], { marks, grams }: TellingWords): LabelKind | null {
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
  const degree = filled.reduce((sum, value) => sum + faultDegree(value, grams), 0) / Math.max(1, filled.length);
  const words = contentWords.find(({ word }) => word.test(name))?.kind ?? null;
  if (degree > CLEAR_DEGREE) return 'problem';
  return degree < -CLEAR_DEGREE ? 'measure' : words;
}

/** A text column has values of at least this many characters, on average. Smaller takes a column of names for problems. */
const SHORTEST_CONTENT = 6;

/**
 * What the columns of a table hold. Each is told by itself; where none then states the problems, the one whose cells read
 * most like faults does, and where none tells what was done, the one whose cells read least like them.
 */
export function guessColumns(
  columns: readonly { readonly known: LabelKind | null; readonly name: string; readonly values: readonly string[] }[],
  words: TellingWords,
): readonly (LabelKind | null)[] {
  const { grams } = words;
  const kinds = columns.map(({ known, name, values }) => known ?? guessKind(name, values, words));
  const degrees = columns.map(({ known, values }, index) => {
    const length = values.reduce((sum, value) => sum + value.length, 0) / Math.max(1, values.length);
    const isOpen = known === null && (kinds[index] === null || kinds[index] === 'measure');
    if (!isOpen || length < SHORTEST_CONTENT) return null;
    return values.reduce((sum, value) => sum + faultDegree(value, grams), 0) / Math.max(1, values.length);
  });
  const open = degrees.flatMap((degree, index) => (degree === null ? [] : [{ degree, index }]));
  const most = open.toSorted((left, right) => right.degree - left.degree)[0];
  const hasProblem = kinds.includes('problem');
  const hasAccount = kinds.some((kind) => kind === 'measure' || kind === 'progress' || kind === 'result');
  const isProblem = (index: number): boolean => !hasProblem && open.length > 1 && most?.index === index;
  const least = open.filter(({ index }) => !isProblem(index)).toSorted((left, right) => left.degree - right.degree)[0];
  return kinds.map((kind, index) => {
    if (isProblem(index)) return 'problem';
    return !hasAccount && least?.index === index ? 'measure' : kind;
  });
}
