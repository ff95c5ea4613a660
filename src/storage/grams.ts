import type { GramQuery } from './dialect.js';

/** Which texts of an issue a gram speaks of; another seed, another number for the same two characters. */
const seeds = { section: 0x51_7c_c1_b7, issuer: 0x27_22_0a_95, status: 0x6c_07_8e_2d, year: 0x1b_56_c4_e9 } as const;

/** Mixes bits so that different inputs seldom give the same 32-bit number (the finishing steps of MurmurHash3). */
function mix(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85_eb_ca_6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2_b2_ae_35);
  return (mixed ^ (mixed >>> 16)) | 0;
}

/** Every two neighbouring characters of a folded text as one 32-bit number. */
function gramsOfText(folded: string): readonly number[] {
  const grams: number[] = [];
  for (let index = 1; index < folded.length; index += 1)
    grams.push((folded.charCodeAt(index - 1) << 16) | folded.charCodeAt(index));
  return grams;
}

const seeded = (grams: readonly number[], seed: number): readonly number[] => grams.map((gram) => mix(gram ^ seed));

function gramOfWord(word: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < word.length; index += 1) hash = mix(hash ^ word.charCodeAt(index));
  return hash;
}

/** Everything an issue can be found by, folded where it is text. */
export interface GramSource {
  readonly text: string;
  readonly sections: string;
  readonly issuer: string;
  readonly status: string | null;
  readonly publishedDate: string | null;
}

const yearOf = (date: string): string => date.slice(0, 4);

/**
 * What the index holds of an issue: its pairs of characters (the shortest word there is in Chinese has two, and an
 * index of three characters finds none of them), and the same of what filters ask for, so that a rare filter narrows
 * a common word. Two different things may share a number; whoever asks the index looks at the texts afterwards.
 */
export function gramsOf(source: GramSource): readonly number[] {
  const grams = new Set([
    ...gramsOfText(source.text),
    ...seeded(gramsOfText(source.sections), seeds.section),
    ...seeded(gramsOfText(source.issuer), seeds.issuer),
  ]);
  if (source.status !== null) grams.add(gramOfWord(source.status, seeds.status));
  if (source.publishedDate !== null) grams.add(gramOfWord(yearOf(source.publishedDate), seeds.year));
  return [...grams];
}

/** What is looked for, folded where it is text. */
export interface GramWish {
  readonly terms: readonly string[];
  readonly section: string;
  readonly issuer: string;
  readonly status: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** Longest period that is asked for year by year; a longer one narrows too little to be worth the question. */
const LONGEST_PERIOD_YEARS = 30;

function yearsBetween(from: string | null, to: string | null): readonly string[] | null {
  if (from === null || to === null) return null;
  const first = Number(yearOf(from));
  const count = Number(yearOf(to)) - first + 1;
  if (!Number.isInteger(count) || count < 1 || count > LONGEST_PERIOD_YEARS) return null;
  return Array.from({ length: count }, (_, index) => String(first + index));
}

/** A wish → what to ask the index for; null where the index has nothing to narrow it by. */
export function gramQueryOf(wish: GramWish): GramQuery | null {
  const all = new Set([
    ...wish.terms.flatMap(gramsOfText),
    ...seeded(gramsOfText(wish.section), seeds.section),
    ...seeded(gramsOfText(wish.issuer), seeds.issuer),
  ]);
  if (wish.status !== null) all.add(gramOfWord(wish.status, seeds.status));
  if (all.size === 0) return null;
  const years = yearsBetween(wish.from, wish.to);
  return { all: [...all], any: years === null ? null : years.map((year) => gramOfWord(year, seeds.year)) };
}
