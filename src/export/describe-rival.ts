import type { Comparison } from '../comparison/index.js';
import type { Issue } from '../notice/index.js';
import { type Language, say, type Words } from './language.js';

type ComparisonDiagnostic = Comparison['diagnostics'][number];

const words = {
  older: ['上次', 'the earlier notice'],
  newer: ['本次', 'the later notice'],
} as const satisfies Record<string, Words>;

const formatShare = (share: number): string => share.toFixed(2);

/** That a pairing was a close call, with the statement of the issue that was nearly taken instead. */
export function describeRival(
  { similarity, runnerUp }: ComparisonDiagnostic,
  older: ReadonlyMap<string, Issue>,
  newer: ReadonlyMap<string, Issue>,
  language: Language = 'zh',
): string {
  const [issues, side] = runnerUp.side === 'from' ? [older, words.older] : [newer, words.newer];
  const statement = issues.get(runnerUp.id)?.statement ?? runnerUp.id;
  const [taken, other] = [formatShare(similarity), formatShare(runnerUp.similarity)];
  return language === 'zh'
    ? `配对不够确定（相似度${taken}），${say(side, 'zh')}另有一项也相近（${other}）：${statement}`
    : `Close call (${taken}); ${say(side, 'en')} has another issue nearly as like (${other}): ${statement}`;
}
