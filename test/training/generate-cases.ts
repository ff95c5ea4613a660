import fc from 'fast-check';
import { noticePairs } from '../support/make-notice-pair.js';
import { listDirections, type ComparisonCase } from './comparison-case.js';

/** Pairs of lightly edited notices, the same for the same seed: what a report looks like when its clerk stays. */
export function generateCases(count: number, seed: number): readonly ComparisonCase[] {
  return fc.sample(noticePairs, { numRuns: count, seed }).map(({ from, to, groups }, place) => ({
    name: `generated ${String(place + 1)}`,
    from,
    to,
    groups,
    directions: listDirections(from, to, groups),
    quantities: groups.flatMap(({ from: [older], to: [newer], quantity }) =>
      quantity === undefined || older === undefined || newer === undefined
        ? []
        : { from: older, to: newer, before: quantity.from, after: quantity.to },
    ),
  }));
}
