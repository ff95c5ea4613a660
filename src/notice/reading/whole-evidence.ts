import type { WeighedNode } from './evidence.js';

/** What is looked at when a reading is weighed as a whole. */
export const wholeEvidenceNames = [
  'count as stated',
  'count off the stated one, as a share',
  'no issue',
  'one issue',
  'number of issues',
  'issues nothing accounts for, as a share',
  'states on some only',
  'account labels on some only',
  'items below some only',
  'levels beyond the first',
  'text left above the first issue',
  'short lines as headings of issues',
  'short lines as headings of nothing',
  'one short line over all issues',
  'no issue where a total is stated',
] as const;

export type WholeEvidenceName = (typeof wholeEvidenceNames)[number];

/** A short line that nothing below or behind it accounts for. Larger asks for more text of run-in records. */
const LONGEST_BARE_STATEMENT = 60;

/** How unlike records are in something each has or lacks: 0 where all do or none does, 0.25 where half do. */
function unevenness(issues: readonly WeighedNode[], has: (issue: WeighedNode) => boolean): number {
  const share = issues.filter(has).length / Math.max(1, issues.length);
  return share * (1 - share);
}

const isBare = ({ size, head }: WeighedNode): boolean =>
  size === 0 && head.sentences <= 1 && head.length <= LONGEST_BARE_STATEMENT && !head.accountInside;

const statesState = ({ head, children }: WeighedNode): boolean =>
  head.bracketedState || children.some((child) => child.head.state || child.head.leadingState);

const hasAccount = ({ head, children }: WeighedNode): boolean =>
  head.accountInside || children.some((child) => child.head.accountLabel || child.head.accountFirst);

export interface WholeFacts {
  readonly issues: readonly WeighedNode[];
  /** Issues that tables list besides. */
  readonly tabled: number;
  /** The total the text above the issues states, or null. */
  readonly stated: number | null;
  readonly lines: number;
  readonly headings: number;
  readonly idleHeadings: number;
  /** One short line heads every issue: it is a speaker's or an addressee's, not a section's. */
  readonly headsAll: boolean;
}

/** A reading → its evidence as a whole, in the order of the names. */
export function weighWhole({
  issues,
  tabled,
  stated,
  lines,
  headings,
  idleHeadings,
  headsAll,
}: WholeFacts): Float64Array {
  const count = issues.length + tabled;
  const first = issues[0]?.node.line ?? (tabled > 0 ? 0 : lines);
  const levels = new Set(issues.map(({ level }) => level)).size;
  const off = stated === null || count === 0 ? 0 : Math.abs(count - stated) / Math.max(count, stated);
  return Float64Array.from([
    stated !== null && count === stated ? 1 : 0,
    off,
    count === 0 ? 1 : 0,
    count === 1 ? 1 : 0,
    Math.log1p(count),
    issues.filter(isBare).length / Math.max(1, issues.length),
    unevenness(issues, statesState),
    unevenness(issues, hasAccount),
    unevenness(issues, ({ children }) => children.length > 0),
    Math.max(0, levels - 1),
    first / Math.max(1, lines),
    Math.log1p(headings),
    Math.log1p(idleHeadings),
    headsAll ? 1 : 0,
    count === 0 && stated !== null ? 1 : 0,
  ]);
}
