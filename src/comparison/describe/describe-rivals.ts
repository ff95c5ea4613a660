import type { ComparisonDiagnostic, RunnerUp } from '../comparison.js';

/** The warning that a pairing was a close call, in words that name both issues. */
export function describeRival(
  change: { readonly from: readonly string[]; readonly to: readonly string[]; readonly similarity: number },
  runnerUp: RunnerUp,
): ComparisonDiagnostic {
  const side = runnerUp.side === 'from' ? 'older' : 'newer';
  const pair = `${change.from.join(', ')} and ${change.to.join(', ')}`;
  return {
    code: 'ambiguous-match',
    severity: 'warning',
    message: `${pair} were taken for one issue (${change.similarity.toFixed(2)}); ${runnerUp.id} of the ${side} notice is nearly as like (${runnerUp.similarity.toFixed(2)})`,
    from: change.from,
    to: change.to,
    similarity: change.similarity,
    runnerUp,
  };
}

/** In the order of the changes; of one change the runner-up of the newer notice first. */
export function orderDiagnostics(
  diagnostics: readonly ComparisonDiagnostic[],
  changes: readonly { readonly from: readonly string[]; readonly to: readonly string[] }[],
): readonly ComparisonDiagnostic[] {
  const keyOf = (entry: { readonly from: readonly string[]; readonly to: readonly string[] }): string =>
    [...entry.from, '→', ...entry.to].join(' ');
  const places = new Map(changes.map((change, place) => [keyOf(change), place]));
  const rank = (entry: ComparisonDiagnostic): number =>
    2 * (places.get(keyOf(entry)) ?? changes.length) + (entry.runnerUp.side === 'to' ? 0 : 1);
  return [...diagnostics].sort((one, other) => rank(one) - rank(other));
}
