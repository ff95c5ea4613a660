import type { Comparison, IssueChange } from '../../src/comparison/index.js';
import type { ComparisonCase } from './comparison-case.js';

/** Right ones among all, or true and false positives and misses where either side may list too much. */
export interface Tally {
  hits: number;
  missed: number;
  extra: number;
}

/** How sure the comparison was of its links, and how often it was right: a row for each tenth. */
export interface Calibration {
  readonly links: number[];
  readonly right: number[];
  readonly sum: number[];
}

export interface ComparisonScore {
  readonly links: Tally;
  readonly kinds: Tally;
  readonly divisions: Tally;
  readonly directions: Tally;
  readonly quantities: Tally;
  /** Only of pairs whose every moved number is known. */
  readonly quantitiesExtra: Tally;
  readonly measures: Tally;
  readonly calibration: Calibration;
}

const TENTHS = 10;
const emptyTally = (): Tally => ({ hits: 0, missed: 0, extra: 0 });

export function emptyScore(): ComparisonScore {
  const zeros = (): number[] => Array.from({ length: TENTHS }, () => 0);
  return {
    links: emptyTally(),
    kinds: emptyTally(),
    divisions: emptyTally(),
    directions: emptyTally(),
    quantities: emptyTally(),
    quantitiesExtra: emptyTally(),
    measures: emptyTally(),
    calibration: { links: zeros(), right: zeros(), sum: zeros() },
  };
}

interface Sides {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** An added or removed issue is linked to nothing: that is a claim like another. */
function listLinks({ from, to }: Sides): readonly string[] {
  const [older, newer] = [from.length === 0 ? [null] : from, to.length === 0 ? [null] : to];
  return older.flatMap((one) => newer.map((other) => `${String(one)} ${String(other)}`));
}

const nameGroup = (kind: string, { from, to }: Sides): string =>
  `${kind} ${[...from].sort().join('+')}→${[...to].sort().join('+')}`;

function countSets(tally: Tally, wanted: ReadonlySet<string>, found: ReadonlySet<string>): void {
  for (const one of wanted) {
    if (found.has(one)) tally.hits += 1;
    else tally.missed += 1;
  }
  for (const one of found) if (!wanted.has(one)) tally.extra += 1;
}

function countRight(tally: Tally, isRight: boolean): void {
  if (isRight) tally.hits += 1;
  else tally.missed += 1;
}

function calibrate(calibration: Calibration, change: IssueChange, isRight: boolean): void {
  const row = Math.min(TENTHS - 1, Math.floor(change.similarity * TENTHS));
  calibration.links[row] = (calibration.links[row] ?? 0) + 1;
  calibration.right[row] = (calibration.right[row] ?? 0) + (isRight ? 1 : 0);
  calibration.sum[row] = (calibration.sum[row] ?? 0) + change.similarity;
}

function scoreMeasures(score: ComparisonScore, known: ComparisonCase, changes: readonly IssueChange[]): void {
  if (known.measures === undefined) return;
  const nameOf = (record: ComparisonCase['from'], place: { issue: number; measure: number }): string =>
    record.issues[place.issue]?.measures[place.measure]?.id ?? '';
  const wanted = known.measures.map(({ from, to }) => `${nameOf(known.from, from)} ${nameOf(known.to, to)}`);
  const found = changes.flatMap((change) =>
    change.measures.flatMap(({ from, to }) => (from === null || to === null ? [] : `${from} ${to}`)),
  );
  countSets(score.measures, new Set(wanted), new Set(found));
}

function scoreQuantities(score: ComparisonScore, known: ComparisonCase, changes: readonly IssueChange[]): void {
  const changeOf = new Map(changes.flatMap((change) => change.positions.to.map((place) => [place, change] as const)));
  for (const { to, before, after } of known.quantities)
    countRight(
      score.quantities,
      changeOf.get(to)?.quantities.some((moved) => moved.from === before && moved.to === after) === true,
    );
  if (known.measures === undefined) return;
  const wanted = known.quantities.map(({ to, before, after }) => `${changeOf.get(to)?.to[0] ?? ''} ${before} ${after}`);
  const found = changes.flatMap((change) =>
    change.quantities.map((moved) => `${change.to[0] ?? ''} ${moved.from} ${moved.to}`),
  );
  countSets(score.quantitiesExtra, new Set(wanted), new Set(found));
}

/** Scores one comparison against what is known of its pair, and adds it to a sum. */
export function scoreComparison(score: ComparisonScore, known: ComparisonCase, { changes }: Comparison): void {
  const found = changes.map((change) => ({ from: change.positions.from, to: change.positions.to }));
  const wantedLinks = new Set(known.groups.flatMap(listLinks));
  countSets(score.links, wantedLinks, new Set(found.flatMap(listLinks)));
  const groups = new Map(
    changes.map((change, place) => [nameGroup(change.kind, found[place] ?? change.positions), change]),
  );
  for (const group of known.groups) {
    const isFound = groups.has(nameGroup(group.kind, group));
    countRight(score.kinds, isFound);
    if (group.kind === 'split' || group.kind === 'merged') countRight(score.divisions, isFound);
  }
  for (const { from, to, direction } of known.directions) {
    const change = groups.get(nameGroup('matched', { from: [from], to: [to] }));
    countRight(score.directions, change?.statusChange.direction === direction);
  }
  changes.forEach((change) => {
    const sides = change.positions;
    if (sides.from.length > 0 && sides.to.length > 0)
      calibrate(
        score.calibration,
        change,
        listLinks(sides).every((link) => wantedLinks.has(link)),
      );
  });
  scoreMeasures(score, known, changes);
  scoreQuantities(score, known, changes);
}

const share = ({ hits, missed }: Tally): string =>
  hits + missed === 0 ? '-' : `${(hits / (hits + missed)).toFixed(4)} (${String(hits)}/${String(hits + missed)})`;
const f1 = ({ hits, missed, extra }: Tally): string =>
  hits + missed + extra === 0
    ? '-'
    : `${((2 * hits) / (2 * hits + missed + extra)).toFixed(4)} (+${String(extra)} −${String(missed)})`;

/** The score as one line of figures. */
export function printScore(name: string, score: ComparisonScore): string {
  return `${name}: links ${f1(score.links)} kinds ${share(score.kinds)} split/merge ${share(score.divisions)} direction ${share(score.directions)} quantities ${share(score.quantities)} all moved numbers ${f1(score.quantitiesExtra)} measures ${f1(score.measures)}\n`;
}

/** The calibration as a table: of the links with a similarity of 0.8 to 0.9, so many are right. */
export function printCalibration({ links, right, sum }: Calibration): string {
  const rows = links.flatMap((count, row) =>
    count === 0
      ? []
      : `  ${(row / TENTHS).toFixed(1)}–${((row + 1) / TENTHS).toFixed(1)}  ${String(count).padStart(5)} links  mean ${((sum[row] ?? 0) / count).toFixed(2)}  right ${((right[row] ?? 0) / count).toFixed(2)}`,
  );
  return `similarity and how often it was right\n${rows.join('\n')}\n`;
}
