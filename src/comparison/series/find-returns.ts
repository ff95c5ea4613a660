import { alignIssues } from '../pair/align-issues.js';
import type { Rarity } from '../features/rarity.js';
import type { IssueFeatures } from '../features/issue-features.js';
import { roundSimilarity } from '../describe/round-similarity.js';

/** An issue that was missing from the notice before, as it stood in the last one that listed it. */
export interface MissingIssue<Thread> {
  readonly thread: Thread;
  readonly features: IssueFeatures;
}

/** Missing issues that are back; the places count those of the returned issues. */
export interface Return<Thread> {
  readonly threads: readonly Thread[];
  readonly to: readonly number[];
  readonly similarity: number;
  readonly rivals: readonly ReturnRival<Thread>[];
}

/** What would have served nearly as well: another missing issue, or another of those that seem added. */
export type ReturnRival<Thread> = { readonly similarity: number } & (
  { readonly side: 'from'; readonly thread: Thread } | { readonly side: 'to'; readonly place: number }
);

function number(features: readonly IssueFeatures[]): readonly IssueFeatures[] {
  return features.map((issue, index) => ({ ...issue, index }));
}

/**
 * Which of the issues that seem new (`added`) are issues a notice left out and that are back, however reworded, divided or
 * merged: found as compareNotices finds the issues of two neighbours, by the same evidence and weights.
 * `rarity` is that among all issues concerned, not only of these few, or no word would be rare.
 */
export function findReturns<Thread>(
  missing: readonly MissingIssue<Thread>[],
  added: readonly IssueFeatures[],
  rarity: Rarity,
): readonly Return<Thread>[] {
  if (missing.length === 0 || added.length === 0) return [];
  const older = number(missing.map(({ features }) => features));
  const newer = number(added);
  return alignIssues(older, newer, rarity).flatMap((group): readonly Return<Thread>[] => {
    if (group.from.length === 0 || group.to.length === 0) return [];
    const rivals = group.rivals.flatMap(({ side, index, similarity }): readonly ReturnRival<Thread>[] => {
      if (side === 'to') return [{ side, place: index, similarity: roundSimilarity(similarity) }];
      const thread = missing[index]?.thread;
      return thread === undefined ? [] : [{ side, thread, similarity: roundSimilarity(similarity) }];
    });
    return [
      {
        threads: group.from.flatMap((index) => missing[index]?.thread ?? []),
        to: group.to,
        similarity: roundSimilarity(group.similarity),
        rivals,
      },
    ];
  });
}
