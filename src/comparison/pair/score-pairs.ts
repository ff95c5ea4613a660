import { differInName } from '../features/differ-in-name.js';
import type { Rarity } from '../features/rarity.js';
import { findCandidates, indexTexts } from '../features/text-index.js';
import type { WeighedIssue } from '../features/weigh-issues.js';
import { weighSignals, type EvidenceModel, type RivalrySignal } from './evidence-model.js';
import { readSignals, type PairSignals } from './read-signals.js';

/** A pair that is, or might be, one issue. */
export interface Link {
  readonly from: number;
  readonly to: number;
  /** Log-odds, its rivals counted in; infinite where the two texts are the same. */
  readonly weight: number;
  /** Log-odds of the two by themselves. */
  readonly score: number;
}

/** Whether a person said that two issues are not one. */
export type IsParted = (from: number, to: number) => boolean;

/** For issues without a partner yet: those of the other notice they have most in common with. */
export interface CandidateLists {
  readonly ofFrom: ReadonlyMap<number, readonly number[]>;
  readonly ofTo: ReadonlyMap<number, readonly number[]>;
}

/** The two notices of a comparison, ready to be paired. */
export interface Sides {
  readonly from: readonly WeighedIssue[];
  readonly to: readonly WeighedIssue[];
  readonly rarity: Rarity;
}

/** No rival is weaker than this: beside nothing at all a pair is as good as beside a chance likeness. Lower: a lone pair needs less evidence. */
const WEAKEST_RIVAL = -6;
/** A lead over the rivals beyond this says no more. */
const WIDEST_MARGIN = 8;

function listCandidates(
  open: ReadonlySet<number>,
  own: readonly WeighedIssue[],
  others: readonly WeighedIssue[],
): ReadonlyMap<number, readonly number[]> {
  const index = indexTexts(others.map(({ text }) => text));
  return new Map(
    [...open].flatMap((place) => {
      const issue = own[place];
      return issue === undefined ? [] : [[place, findCandidates(issue.text, issue.share, index)] as const];
    }),
  );
}

/** The candidates of all issues that are still open, in both directions. */
export function listAllCandidates(
  sides: Sides,
  openFrom: ReadonlySet<number>,
  openTo: ReadonlySet<number>,
): CandidateLists {
  return {
    ofFrom: listCandidates(openFrom, sides.from, sides.to),
    ofTo: listCandidates(openTo, sides.to, sides.from),
  };
}

/** Whether a name tells the two apart, and their measures do not say that they are one after all. */
function isOtherName({ from, to }: Sides, lists: CandidateLists, one: number, other: number): boolean {
  const [older, newer] = [from[one]?.features, to[other]?.features];
  if (older === undefined || newer === undefined) return false;
  if (older.measures === newer.measures && older.measures !== '') return false;
  const besideOne = (lists.ofTo.get(other) ?? []).flatMap((place) => from[place]?.features ?? []);
  const besideOther = (lists.ofFrom.get(one) ?? []).flatMap((place) => to[place]?.features ?? []);
  return differInName(older, newer, besideOne, besideOther);
}

/** What the signals of every candidate pair say; the pairs in the order of their issues. */
export function readPairs(
  sides: Sides,
  lists: CandidateLists,
  isParted: IsParted,
): readonly { readonly from: number; readonly to: number; readonly signals: PairSignals }[] {
  const pairs = new Map<number, { readonly from: number; readonly to: number }>();
  const propose = (from: number, to: number): void => {
    if (lists.ofFrom.has(from) && lists.ofTo.has(to) && !isParted(from, to))
      pairs.set(from * sides.to.length + to, { from, to });
  };
  for (const [from, candidates] of lists.ofFrom) for (const to of candidates) propose(from, to);
  for (const [to, candidates] of lists.ofTo) for (const from of candidates) propose(from, to);
  return [...pairs.values()]
    .sort((one, other) => one.from - other.from || one.to - other.to)
    .flatMap((pair) => {
      const [older, newer] = [sides.from[pair.from], sides.to[pair.to]];
      if (older === undefined || newer === undefined) return [];
      const signals = readSignals(older, newer, isOtherName(sides, lists, pair.from, pair.to), sides.rarity);
      return { ...pair, signals };
    });
}

/** The two best scores an issue has, so that each pair can be told its best rival. */
function findBestTwo(pairs: readonly { readonly score: number }[]): readonly [number, number] {
  let [best, second] = [WEAKEST_RIVAL, WEAKEST_RIVAL];
  for (const { score } of pairs) {
    if (score > best) [best, second] = [score, best];
    else second = Math.max(second, score);
  }
  return [best, second];
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => number): ReadonlyMap<number, readonly Item[]> {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** How far a pair leads its rivals (below 0: trails them), on the side where it leads least and where it leads most. */
export interface Margins {
  readonly leastMargin: number;
  readonly mostMargin: number;
  /** The same, where a rival that is wanted more by another issue counts for less. */
  readonly leastFreeMargin: number;
  readonly mostFreeMargin: number;
}

interface Scored {
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

type BestTwo = ReadonlyMap<number, readonly [number, number]>;

function findBest(pairs: readonly Scored[], keyOf: (pair: Scored) => number): BestTwo {
  return new Map([...groupBy(pairs, keyOf)].map(([key, group]) => [key, findBestTwo(group)]));
}

/** How far a score leads the best of the others; `two`: the best two, of which it may be one. */
function lead(score: number, two: readonly [number, number] | undefined): number {
  const [best, second] = two ?? [WEAKEST_RIVAL, WEAKEST_RIVAL];
  return Math.max(-WIDEST_MARGIN, Math.min(WIDEST_MARGIN, score - (score === best ? second : best)));
}

/** Adds to each pair how it stands beside its rivals. */
export function readMargins<Pair extends Scored>(pairs: readonly Pair[]): readonly (Pair & Margins)[] {
  const [ofFrom, ofTo] = [findBest(pairs, ({ from }) => from), findBest(pairs, ({ to }) => to)];
  const led = pairs.map((pair) => {
    return { pair, onFrom: lead(pair.score, ofFrom.get(pair.from)), onTo: lead(pair.score, ofTo.get(pair.to)) };
  });
  // What a rival is worth to this issue, less what its own better match takes from it.
  const freeFrom = findBest(
    led.map(({ pair, onTo }) => ({ ...pair, score: pair.score + Math.min(0, onTo) })),
    ({ from }) => from,
  );
  const freeTo = findBest(
    led.map(({ pair, onFrom }) => ({ ...pair, score: pair.score + Math.min(0, onFrom) })),
    ({ to }) => to,
  );
  return led.map(({ pair, onFrom, onTo }) => {
    const free = [
      lead(pair.score + Math.min(0, onTo), freeFrom.get(pair.from)),
      lead(pair.score + Math.min(0, onFrom), freeTo.get(pair.to)),
    ];
    return {
      ...pair,
      leastMargin: Math.min(onFrom, onTo),
      mostMargin: Math.max(onFrom, onTo),
      leastFreeMargin: Math.min(...free),
      mostFreeMargin: Math.max(...free),
    };
  });
}

/** All that is looked at once the rivals are known. */
export function readRivalry(signals: PairSignals, margins: Margins): Readonly<Record<RivalrySignal, number>> {
  const { leastMargin, mostMargin, leastFreeMargin, mostFreeMargin } = margins;
  return { ...signals, leastMargin, mostMargin, leastFreeMargin, mostFreeMargin };
}

/** Scores every candidate pair, alone and beside its rivals. */
export function scorePairs(
  sides: Sides,
  lists: CandidateLists,
  isParted: IsParted,
  model: EvidenceModel,
): readonly Link[] {
  const scored = readPairs(sides, lists, isParted).map(({ from, to, signals }) => {
    return { from, to, signals, score: weighSignals(signals, model.pair) };
  });
  return readMargins(scored).map(({ from, to, score, signals, ...margins }) => {
    return { from, to, score, weight: weighSignals(readRivalry(signals, margins), model.rivalry) };
  });
}
