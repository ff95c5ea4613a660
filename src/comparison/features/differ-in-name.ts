import type { IssueFeatures } from './issue-features.js';

/** The one stretch in which two texts differ: what stands there in each, and what stands around it in both. */
interface Slot {
  readonly before: string;
  readonly behind: string;
  readonly one: string;
  readonly other: string;
}

/** Names are short. Larger: a reworded clause is taken for a name. */
const LONGEST_NAME = 8;
/** What stands around the name: most of the statement. Smaller: two statements that merely end alike have a name between them. */
const LEAST_AROUND = 0.5;
/** Fewer, and the word may be one of two ways to put it (长期淤堵, 反复淤堵). */
const FEWEST_OTHERS = 2;
const YEAR_END = /(?:19|20)\d{2}$/u;

function findSlot(one: string, other: string): Slot | null {
  if (one === other) return null;
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one.charAt(start) === other.charAt(start)) start += 1;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const slot: Slot = {
    before: one.slice(0, start),
    behind: one.slice(one.length - end),
    one: one.slice(start, one.length - end),
    other: other.slice(start, other.length - end),
  };
  const longest = Math.max(slot.one.length, slot.other.length);
  const around = (start + end) / Math.max(one.length, other.length);
  return longest <= LONGEST_NAME && around >= LEAST_AROUND ? slot : null;
}

/** What an issue says where the slot is, or null where it says something else around it. */
function fillSlot({ before, behind }: Slot, { template }: IssueFeatures): string | null {
  const length = template.length - before.length - behind.length;
  if (length < 0 || length > LONGEST_NAME) return null;
  if (!template.startsWith(before) || !template.endsWith(behind)) return null;
  return template.slice(before.length, before.length + length);
}

/**
 * Whether the one word in which two statements differ (numbers aside) is what tells issues apart: a person's name (黄某,
 * 汤某), a year, or a word that other issues of the two notices have different ones for (双河镇消防…, 西坪乡消防…,
 * 沙沟镇消防…). `besideOne` and `besideOther`: issues of the same notice, among which such others are looked for.
 */
export function differInName(
  one: IssueFeatures,
  other: IssueFeatures,
  besideOne: readonly IssueFeatures[],
  besideOther: readonly IssueFeatures[],
): boolean {
  const slot = findSlot(one.template, other.template);
  if (slot === null) return false;
  if (slot.behind.startsWith('某') && slot.one !== '' && slot.other !== '') return true;
  const isYear = (name: string): boolean => YEAR_END.test(slot.before + name);
  if (slot.behind.startsWith('年') && isYear(slot.one) && isYear(slot.other)) return true;
  const countOthers = (name: string, beside: readonly IssueFeatures[]): number =>
    beside.filter((sibling) => {
      const another = fillSlot(slot, sibling);
      return another !== null && another !== name;
    }).length;
  return countOthers(slot.one, besideOne) + countOthers(slot.other, besideOther) >= FEWEST_OTHERS;
}
