import type { Comparison, IssueHistory } from '../comparison/index.js';
import type { Issue } from '../notice/index.js';
import { type Language, say, type Words } from './language.js';

type CloseCall = Comparison['diagnostics'][number];
type CloseReturn = IssueHistory['diagnostics'][number];

/** Warnings that another issue would have served nearly as well as the one taken. */
export const closeCallWords = {
  title: ['配对存疑', 'Close calls'],
  older: [
    '配对不够确定（相似度{taken}），上次另有一项也相近（{other}）：{statement}',
    'Close call ({taken}); the earlier notice has another issue nearly as like ({other}): {statement}',
  ],
  newer: [
    '配对不够确定（相似度{taken}），本次另有一项也相近（{other}）：{statement}',
    'Close call ({taken}); the later notice has another issue nearly as like ({other}): {statement}',
  ],
  returned: [
    '中断后再列（相似度{taken}）；此前的问题也可能是“{statement}”（{other}）',
    'Back after a gap ({taken}); the earlier issue may as well be “{statement}” ({other})',
  ],
  returnedInstead: [
    '中断后再列（相似度{taken}）；也可能是此前的“{statement}”（{other}）',
    'Back after a gap ({taken}); it may as well be the earlier “{statement}” ({other})',
  ],
} as const satisfies Record<string, Words>;

const formatShare = (share: number): string => share.toFixed(2);

/** That a pairing was a close call, with the statement of the issue that was nearly taken instead. */
export function describeCloseCall(
  { similarity, runnerUp }: CloseCall,
  older: ReadonlyMap<string, Issue>,
  newer: ReadonlyMap<string, Issue>,
  language: Language = 'zh',
): string {
  const [issues, words] =
    runnerUp.side === 'from' ? [older, closeCallWords.older] : ([newer, closeCallWords.newer] as const);
  return say(words, language, {
    taken: formatShare(similarity),
    other: formatShare(runnerUp.similarity),
    statement: issues.get(runnerUp.id)?.statement ?? runnerUp.id,
  });
}

/** What is unsure about a history: which other issue of the series would have been as likely the one that came back. */
export function describeReturns(
  { diagnostics }: IssueHistory,
  issues: readonly IssueHistory[],
  language: Language = 'zh',
): readonly string[] {
  const find = ({ noticeId, issueId }: CloseReturn['runnerUp']): IssueHistory | undefined =>
    issues.find(({ entries }) => entries.some((entry) => entry.noticeId === noticeId && entry.issueId === issueId));
  return diagnostics.map(({ similarity, runnerUp }) =>
    say(runnerUp.side === 'from' ? closeCallWords.returnedInstead : closeCallWords.returned, language, {
      taken: formatShare(similarity),
      other: formatShare(runnerUp.similarity),
      statement: find(runnerUp)?.statement ?? runnerUp.issueId,
    }),
  );
}
