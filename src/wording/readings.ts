import type { ReadingSummary } from '../notice/index.js';
import { type Language, say, type Words } from './language.js';

/** Below this a person is asked to check first. Larger: asked where all is right; smaller: a wrong ledger goes unnoticed. */
const SURE_ENOUGH = 0.9;
/** A share that rounds to nothing is told as less than this. */
const LEAST_SHARE = 0.01;

export const readingWords = {
  doubtful: [
    '这份通报的读法只有 {percent} 的把握，请先核对各个问题的划分，再使用台账。',
    'Only {percent} sure that the issues of this notice are told apart rightly. Check them before using the ledger.',
  ],
  others: ['也可以这样读', 'It can also be read like this'],
  byMarker: ['按“{level}”读：{issues} 个问题（可能性 {percent}）', 'By “{level}”: {issues} issues ({percent} likely)'],
  byTable: ['按表格读：{issues} 个问题（可能性 {percent}）', 'By its table: {issues} issues ({percent} likely)'],
  byParagraph: ['按段落读：{issues} 个问题（可能性 {percent}）', 'By paragraphs: {issues} issues ({percent} likely)'],
  less: ['不到 {percent}', 'less than {percent}'],
  chosen: ['现在的读法是人工选定的。', 'This reading was chosen by a person.'],
  takeBack: ['恢复默认读法', 'Back to the default reading'],
} as const satisfies Record<string, Words>;

/** What the record names by these words is no marker of the notice. */
const unmarkedLevels: ReadonlyMap<string, Words> = new Map<string, Words>([
  ['表格', readingWords.byTable],
  ['段落', readingWords.byParagraph],
]);

const percentOf = (share: number): string => `${Math.round(share * 100).toString()}%`;

/** A reading in one line: how it tells issues apart, how many it finds, how likely it is. */
export function describeReading(
  { level, issues, example, weight }: Pick<ReadingSummary, 'level' | 'issues' | 'example' | 'weight'>,
  language: Language = 'zh',
): string {
  const percent =
    weight < LEAST_SHARE ? say(readingWords.less, language, { percent: percentOf(LEAST_SHARE) }) : percentOf(weight);
  const line = say(unmarkedLevels.get(level) ?? readingWords.byMarker, language, { level, issues, percent });
  return example === '' ? line : `${line} ${example}`;
}

/** What a person is told before using a ledger that may be wrong; null where it is as good as sure. */
export function warnOfConfidence(confidence: number, language: Language = 'zh'): string | null {
  // Rounded down, so that what is not sure enough is never told as if it were.
  const percent = `${Math.floor(confidence * 100 + 1e-9).toString()}%`;
  return confidence < SURE_ENOUGH ? say(readingWords.doubtful, language, { percent }) : null;
}
