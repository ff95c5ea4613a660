import type { NoticeScore, Share, Tally } from './score-notice.js';

const f1 = ({ hits, extra, missed }: Tally): string =>
  hits + extra + missed === 0 ? '-' : ((2 * hits) / (2 * hits + extra + missed)).toFixed(4);
const part = ({ right, of }: Share): string => (of === 0 ? '-' : (right / of).toFixed(4));
const count = ({ hits, missed, extra }: Tally): string =>
  `${String(hits)}/${String(hits + missed)}${extra > 0 ? ` (+${String(extra)} false)` : ''}`;
const portion = ({ right, of }: Share): string => `${String(right)}/${String(of)}`;

/** The figures of several notices as one line. */
export const printTotal = (total: NoticeScore): string =>
  `issueF1 ${f1(total.issues)} exact ${part(total.exact)} status ${part(total.status)} label ${part(total.label)} path ${part(total.path)} measureF1 ${f1(total.measures)} nextStep ${part(total.nextStep)} sectionF1 ${f1(total.sections)} meta ${part(total.meta)} declared ${part(total.declared)}`;

/** The figures of one notice as counts. */
export const printNotice = (score: NoticeScore): string =>
  `issues ${count(score.issues)} exact ${portion(score.exact)} status ${portion(score.status)} label ${portion(score.label)} path ${portion(score.path)} measures ${count(score.measures)} next ${portion(score.nextStep)} sections ${count(score.sections)} meta ${portion(score.meta)} declared ${portion(score.declared)}`;

/** Adds one notice's figures to those of several. */
export function addScore(total: NoticeScore, score: NoticeScore): void {
  for (const key of Object.keys(total) as (keyof NoticeScore)[]) {
    const into = total[key] as unknown as Record<string, number>;
    for (const [field, value] of Object.entries(score[key])) into[field] = (into[field] ?? 0) + (value as number);
  }
}
