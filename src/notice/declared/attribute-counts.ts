import type { CountNoun } from './count-noun.js';
import type { Count } from './read-counts.js';

/** A count whose noun is known, and whether it is a part of a share already counted (其中…). */
export interface AttributedCount extends Count {
  readonly noun: CountNoun;
  readonly subset: boolean;
}

type KnownCount = Count & { readonly noun: CountNoun };

function hasNoun(count: Count): count is KnownCount {
  return count.noun !== null && count.noun !== 'other';
}

function sumShares(counts: readonly Count[], classifier: string): number {
  return counts
    .filter((count) => count.noun === null && count.status !== null && count.classifier === classifier)
    .reduce((sum, count) => sum + count.value, 0);
}

/** 移交线索3件,已办结2件: a share of what was counted just before, unless it says 整改, which only issues are. */
function countsOther(count: Count, counts: readonly Count[]): boolean {
  const previous = counts.filter((other) => other.start < count.start).at(-1);
  if (previous?.noun !== 'other' || previous.group || previous.classifier !== count.classifier) return false;
  if (/应(?:当|该)?完成/u.test(previous.lead)) return false;
  return previous.value >= count.value && !count.lead.includes('整改');
}

/**
 * What a number that stands alone (已完成12个) counts. Of the nouns counted before it with the same classifier the one
 * whose number the shares add up to, else the last that is large enough; else issues, else tasks, else the last noun.
 * Forced by sentences that count issues and measures before the shares: 反馈问题16个,制定措施58条,已完成整改12个,….
 */
function findSubject(count: Count, counts: readonly Count[], earlier: readonly KnownCount[]): CountNoun {
  const before = [...earlier, ...counts.filter((other) => other.start < count.start).filter(hasNoun)].filter(
    (other) => other.status === null || other.statusBehind,
  );
  if (countsOther(count, counts)) return 'other';
  const same = before.filter((other) => other.classifier === count.classifier);
  const sum = sumShares(counts, count.classifier);
  const exact = same.find((other) => other.value === sum);
  const large = same.filter((other) => other.value >= count.value).at(-1);
  const named = exact ?? large ?? same.at(-1);
  if (named !== undefined) return named.noun;
  const byRank =
    before.find((other) => other.noun === 'issue') ?? before.find((other) => other.noun === 'task') ?? before.at(-1);
  return byRank?.noun ?? 'issue';
}

function namesRequirement(count: Count): boolean {
  return count.status === 'subset' || /(?:立行立改|分阶段|限期整改)[^,]*的?$/u.test(count.lead);
}

/**
 * A share of a requirement (限期整改问题7个,已完成6个;长期整改…): only where semicolons part the requirements, or the
 * share of all issues (其中立行立改11个,已完成20个) would be taken for one.
 */
function belongsToRequirement(count: Count, requirement: Count | null, counts: readonly Count[]): boolean {
  if (requirement === null || count.noun !== null || count.value > requirement.value) return false;
  return counts.some((other) => other.separator === ';');
}

/**
 * Gives each count of a sentence its noun and tells subsets apart: what follows 其中 once the share it is part of is
 * counted, what a parenthesis includes (含部分整改2项), and the requirement classes (要求立行立改的). `earlier` are the
 * nouns counted in the sentences before it, in the same paragraph.
 */
export function attributeCounts(counts: readonly Count[], earlier: readonly KnownCount[]): AttributedCount[] {
  let shareCounted = false;
  let withinSubset = false;
  let requirement: Count | null = null;
  return counts.map((count) => {
    if (count.separator === ';') requirement = null;
    const parenthesis = count.separator === '(' && /^(?:含|其中|包括|占)/u.test(count.lead);
    const joined = withinSubset && count.separator === '、';
    const part = shareCounted && count.lead.includes('其中');
    const required = namesRequirement(count) || belongsToRequirement(count, requirement, counts);
    const subset = parenthesis || joined || part || required;
    if (namesRequirement(count)) requirement = count;
    withinSubset = subset;
    if (!subset && count.status !== null) shareCounted = true;
    return { ...count, noun: count.noun ?? findSubject(count, counts, earlier), subset };
  });
}

/** The counts whose noun stands beside them: what later sentences' bare numbers may refer to. */
export function keepNamedCounts(counts: readonly Count[]): KnownCount[] {
  return counts.filter(hasNoun);
}
