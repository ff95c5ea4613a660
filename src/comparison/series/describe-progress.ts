import { orderByDate } from './order-notices.js';

/** How far one notice's issues are, in numbers. */
export interface NoticeStanding {
  readonly documentId: string;
  readonly issuer: string;
  /** The issuer as different spellings share it. */
  readonly issuerKey: string;
  readonly publishedDate: string | null;
  readonly seriesId: string | null;
  readonly issues: number;
  readonly closed: number;
  /** Under way, long-term tasks included. */
  readonly inProgress: number;
  readonly notStarted: number;
  readonly overdue: number;
}

/** What got worse within a period. */
export interface PeriodSetbacks {
  readonly regressed: number;
  readonly vanishedOpen: number;
}

/** How far one issuer had come by the end of one quarter. */
export interface ProgressRow extends PeriodSetbacks {
  readonly issuer: string;
  /** `2024Q1`; null for notices without a date. */
  readonly period: string | null;
  /** All notices of the period, also those a later one of the same series has superseded. */
  readonly notices: number;
  readonly issues: number;
  readonly closed: number;
  readonly inProgress: number;
  readonly notStarted: number;
  readonly overdue: number;
  /** closed ÷ issues, 0…1; null where there is no issue. */
  readonly shareClosed: number | null;
}

/** The notices of one issuer in one quarter, and those of them that count. */
export interface ProgressCell<Notice> {
  readonly period: string | null;
  readonly notices: readonly Notice[];
  /** The last notice of each series; a notice outside all series is one of its own. */
  readonly counted: readonly Notice[];
}

const MONTHS_A_QUARTER = 3;

/** 2024-03-08 → 2024Q1: issuers report by quarters. */
function namePeriod(date: string): string {
  return `${date.slice(0, 4)}Q${Math.ceil(Number(date.slice(5, 7)) / MONTHS_A_QUARTER).toString()}`;
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/**
 * Sorts notices into the cells of a table of progress: issuers in the order they come, each one's quarters oldest first,
 * and last its notices without a date. `notices` of one issuer in the order they were taken in.
 *
 * A report restates all issues of its inspection, so of the notices of one series in one quarter only the last counts:
 * adding two up would count each issue twice. Undated ones are never put into a quarter by the day of their upload, which
 * is not when they were written: they have a row of their own, in which the one taken in last counts for its series.
 */
export function groupByPeriod<Notice extends NoticeStanding>(
  notices: readonly Notice[],
): readonly ProgressCell<Notice>[] {
  const ofIssuers = groupBy(notices, ({ issuerKey }) => issuerKey);
  return [...ofIssuers.values()].flatMap((ofIssuer) => {
    const periodOf = ({ publishedDate }: Notice): string | null =>
      publishedDate === null ? null : namePeriod(publishedDate);
    return [...groupBy(orderByDate(ofIssuer), periodOf)].map(([period, ofPeriod]) => {
      const ofSeries = groupBy(ofPeriod, ({ seriesId, documentId }) => seriesId ?? documentId);
      return { period, notices: ofPeriod, counted: [...ofSeries.values()].flatMap((group) => group.at(-1) ?? []) };
    });
  });
}

/**
 * The notice of a series that a period is measured against: the last one of an earlier quarter, so that what fell back
 * and recovered within one quarter is no setback. Null where there is none, or where `date` is null: nothing says what
 * an undated notice came after.
 */
export function findBefore<Notice extends { readonly publishedDate: string | null }>(
  series: readonly Notice[],
  date: string | null,
): Notice | null {
  if (date === null) return null;
  const earlier = series.filter(
    ({ publishedDate }) => publishedDate !== null && namePeriod(publishedDate) < namePeriod(date),
  );
  return orderByDate(earlier).at(-1) ?? null;
}

/** A cell as a line of the table; `setbacks` are those of each notice that counts. */
export function describeProgress(
  { period, notices, counted }: ProgressCell<NoticeStanding>,
  setbacks: readonly PeriodSetbacks[],
): ProgressRow {
  const sum = (count: (notice: NoticeStanding) => number): number =>
    counted.reduce((total, notice) => total + count(notice), 0);
  const [issues, closed] = [sum((one) => one.issues), sum((one) => one.closed)];
  return {
    issuer: notices.at(-1)?.issuer ?? '',
    period,
    notices: notices.length,
    issues,
    closed,
    inProgress: sum((one) => one.inProgress),
    notStarted: sum((one) => one.notStarted),
    overdue: sum((one) => one.overdue),
    regressed: setbacks.reduce((total, { regressed }) => total + regressed, 0),
    vanishedOpen: setbacks.reduce((total, { vanishedOpen }) => total + vanishedOpen, 0),
    shareClosed: issues === 0 ? null : closed / issues,
  };
}
