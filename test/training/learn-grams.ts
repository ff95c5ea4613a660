import { readFileSync } from 'node:fs';
import { foldText } from '../../src/text/index.js';
import { listGrams } from '../../src/notice/reading/index.js';
import type { TrainingCase } from './cases.js';

/** Pairs of characters kept. More fit the training notices' own words. */
const MOST_GRAMS = 1600;
/** A pair must stand in this many texts of this many sources: fewer are somebody's habit. */
const FEWEST_TEXTS = 5;
const FEWEST_SOURCES = 3;
/** Added to every count: larger pulls rare pairs towards no weight. */
const SMOOTHING = 1.5;
const LARGEST_WEIGHT = 2.5;
/** Weights are rounded, so that the table stays short enough to read. */
const STEPS_A_UNIT = 20;

interface GramCount {
  statements: number;
  measures: number;
  readonly sources: Set<string>;
}

/** The line of the notice that goes on with a measure of which the gold gives the beginning. */
function completeMeasure(lines: readonly string[], prefix: string): string {
  const line = lines.find((text) => text.includes(prefix));
  return line === undefined ? prefix : line.slice(line.indexOf(prefix));
}

/** Statements against measures of all cases → the weight of each pair of characters, as log odds. */
export function learnGrams(cases: readonly TrainingCase[]): ReadonlyMap<string, number> {
  const counts = new Map<string, GramCount>();
  const totals = { statements: 0, measures: 0 };
  const add = (text: string, kind: 'statements' | 'measures', source: string): void => {
    for (const gram of new Set(listGrams(foldText(text)))) {
      const count = counts.get(gram) ?? { statements: 0, measures: 0, sources: new Set<string>() };
      count[kind] += 1;
      count.sources.add(source);
      counts.set(gram, count);
      totals[kind] += 1;
    }
  };
  for (const { gold, file, source } of cases) {
    const lines = readFileSync(file, 'utf8').split('\n');
    for (const issue of gold.issues) {
      add(`${issue.statementCore ?? issue.statement}。${issue.detail ?? ''}`, 'statements', source);
      for (const measure of issue.measures) add(completeMeasure(lines, measure.text_prefix), 'measures', source);
    }
  }
  const size = counts.size;
  return new Map(
    [...counts]
      .filter(
        ([, { statements, measures, sources }]) =>
          statements + measures >= FEWEST_TEXTS && sources.size >= FEWEST_SOURCES,
      )
      .map(([gram, { statements, measures }]): [string, number, number] => {
        const odds =
          Math.log((statements + SMOOTHING) / (totals.statements + SMOOTHING * size)) -
          Math.log((measures + SMOOTHING) / (totals.measures + SMOOTHING * size));
        const weight = Math.max(-LARGEST_WEIGHT, Math.min(LARGEST_WEIGHT, odds));
        return [
          gram,
          Math.round(weight * STEPS_A_UNIT) / STEPS_A_UNIT,
          Math.abs(weight) * Math.sqrt(statements + measures),
        ];
      })
      .sort((left, right) => right[2] - left[2] || (left[0] < right[0] ? -1 : 1))
      .slice(0, MOST_GRAMS)
      .map(([gram, weight]): [string, number] => [gram, weight]),
  );
}
