import type { HistoryDiagnostic, IssuePlace } from './series.js';

/** The issues a return links, and its figure. */
interface ReturnedIssues {
  readonly from: readonly IssuePlace[];
  readonly to: readonly IssuePlace[];
  readonly similarity: number;
}

function namePlaces(places: readonly IssuePlace[]): string {
  return places.map(({ noticeId, issueId }) => `${issueId} of ${noticeId}`).join(', ');
}

/** The warning that it is a close call which issue is back, in words that name the other one. */
export function describeReturn(returned: ReturnedIssues, runnerUp: HistoryDiagnostic['runnerUp']): HistoryDiagnostic {
  const { from, to, similarity } = returned;
  return {
    code: 'ambiguous-return',
    severity: 'warning',
    message: `${namePlaces(to)} was taken for ${namePlaces(from)}, missing in between (${similarity.toFixed(2)}); ${namePlaces([runnerUp])} is nearly as like (${runnerUp.similarity.toFixed(2)})`,
    from,
    to,
    similarity,
    runnerUp,
  };
}
