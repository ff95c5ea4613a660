import type { DeclaredTotals, Issue } from '../record.js';
import { faultDegree } from './fault-degree.js';
import type { Grams } from './weights.js';

/** What is looked at when a paper's chance of being a notice of rectification is told: the rows of the learned table. */
export const likenessNames = [
  'always',
  'title of such a notice',
  'title of a plan, a rule or a meeting',
  'lines with words of rectification, as a share',
  'a total is stated',
  'issues with a state, as a share',
  'issues with a measure, as a share',
  'statements that read like faults',
  'measures that read like faults',
  'measures that look ahead, as a share',
  'number of issues',
] as const;

export interface LikenessFacts {
  readonly title: string;
  readonly paragraphs: readonly { readonly text: string }[];
  readonly issues: readonly Pick<Issue, 'statement' | 'status' | 'measures'>[];
  readonly declared: DeclaredTotals;
}

const TITLE = /整改|销[号账]|反馈(?:问题|意见)|查出问题|(?:问题|任务|事项|积案|清单).{0,8}(?:办理|改进|改正|销|落实)/u;
const RECTIFIED = /整改|改正|销[号账案]|反馈|指出|查出|交办|移交|问题/u;
const OTHER_TITLE =
  /方案|计划|规划|预案|办法|细则|规定|纪要|动员|讲话|推进会|部署|反馈(?:会|意见$)|征求意见|解读|答复|培训|公告牌/u;
const AHEAD = /^(?:下一?步|拟|将|计划|要|应当?|力争|预计|争取|请)/u;

/** A title stands within the first lines, and is no longer than this. */
const OPENING_LINES = 3;
const LONGEST_TITLE = 60;

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
const share = (count: number, all: number): number => (all === 0 ? 0 : count / all);

/** What a paper and its record say of its being such a notice, in the order of the names. */
export function listLikenessEvidence(
  { title, paragraphs, issues, declared }: LikenessFacts,
  grams: Grams,
): readonly number[] {
  const measures = issues.flatMap((issue) => issue.measures);
  const states = Object.values(declared).some((value) => typeof value === 'number');
  // A plan's title names no progress, so it may not have been taken for a title: the first lines are looked at.
  const opening = `${title} ${paragraphs
    .slice(0, OPENING_LINES)
    .filter(({ text }) => text.length <= LONGEST_TITLE && !text.includes('。'))
    .map(({ text }) => text)
    .join(' ')}`;
  const lines = paragraphs.filter(({ text }) => text.length > 1);
  return [
    1,
    TITLE.test(title) ? 1 : 0,
    OTHER_TITLE.test(opening) ? 1 : 0,
    share(lines.filter(({ text }) => RECTIFIED.test(text)).length, lines.length),
    states ? 1 : 0,
    share(issues.filter(({ status }) => status !== null).length, issues.length),
    share(issues.filter((issue) => issue.measures.length > 0).length, issues.length),
    mean(issues.map(({ statement }) => faultDegree(statement, grams))),
    mean(measures.map(({ text }) => faultDegree(text, grams))),
    share(measures.filter(({ text }) => AHEAD.test(text)).length, measures.length),
    Math.log1p(issues.length) / 3,
  ];
}

/** The chance that a paper is such a notice, 0…1: a logistic function of the evidence. */
export function rateLikeness(evidence: readonly number[], weights: Readonly<Partial<Record<string, number>>>): number {
  const odds = likenessNames.reduce((sum, name, index) => sum + (weights[name] ?? 0) * (evidence[index] ?? 0), 0);
  return 1 / (1 + Math.exp(-odds));
}
