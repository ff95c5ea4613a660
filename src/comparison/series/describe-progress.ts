import type { Issue, Status } from '../../notice/index.js';
import { isOverdue } from '../compare-deadlines.js';
import { compareNotices } from '../compare-notices.js';
import { isClosed } from '../status-order.js';
import type { FiledNotice, Series } from './series.js';

export type PeriodLength = 'year' | 'quarter' | 'month';

/** How far one issuer had come by the end of one period. */
export interface ProgressRow {
  readonly issuer: string | null;
  /** 2024, 2024-Q1 or 2024-03; null for undated notices. */
  readonly period: string | null;
  readonly notices: number;
  readonly issues: number;
  readonly closed: number;
  readonly longTerm: number;
  readonly inProgress: number;
  /** Not started or not completed. */
  readonly notDone: number;
  /** Without a status, or with one that says nothing of progress. */
  readonly unstated: number;
  readonly overdue: number;
  /** Fell back since the notice before. */
  readonly regressed: number;
  /** closed / issues, 0…1; null where there are none. */
  readonly shareClosed: number | null;
}

const MONTHS_A_QUARTER = 3;

function namePeriod(date: string | null, length: PeriodLength): string | null {
  if (date === null) return null;
  const [year, month] = [date.slice(0, 4), date.slice(5, 7)];
  switch (length) {
    case 'year':
      return year;
    case 'quarter':
      return `${year}-Q${Math.ceil(Number(month) / MONTHS_A_QUARTER)}`;
    case 'month':
      return `${year}-${month}`;
  }
}

function countStatuses(issues: readonly Issue[], statuses: readonly (Status | null)[]): number {
  return issues.filter((issue) => statuses.includes(issue.status)).length;
}

function describeNotice(
  notice: FiledNotice,
  before: FiledNotice | undefined,
): Omit<ProgressRow, 'issuer' | 'period' | 'shareClosed'> {
  const { issues, publishedDate } = notice.record;
  return {
    notices: 1,
    issues: issues.length,
    closed: issues.filter((issue) => isClosed(issue.status)).length,
    longTerm: countStatuses(issues, ['longTerm']),
    inProgress: countStatuses(issues, ['inProgress']),
    notDone: countStatuses(issues, ['notStarted', 'notCompleted']),
    unstated: countStatuses(issues, [null, 'unknown']),
    overdue: issues.filter((issue) => isOverdue(issue, publishedDate)).length,
    regressed: before === undefined ? 0 : compareNotices(before.record, notice.record).summary.regressed,
  };
}

function addRows(one: ProgressRow, other: Omit<ProgressRow, 'issuer' | 'period' | 'shareClosed'>): ProgressRow {
  const issues = one.issues + other.issues;
  const closed = one.closed + other.closed;
  return {
    issuer: one.issuer,
    period: one.period,
    notices: one.notices + other.notices,
    issues,
    closed,
    longTerm: one.longTerm + other.longTerm,
    inProgress: one.inProgress + other.inProgress,
    notDone: one.notDone + other.notDone,
    unstated: one.unstated + other.unstated,
    overdue: one.overdue + other.overdue,
    regressed: one.regressed + other.regressed,
    shareClosed: issues === 0 ? null : closed / issues,
  };
}

function emptyRow(issuer: string | null, period: string | null): ProgressRow {
  const none = { notices: 0, issues: 0, closed: 0, longTerm: 0, inProgress: 0, notDone: 0, unstated: 0 };
  return { issuer, period, ...none, overdue: 0, regressed: 0, shareClosed: null };
}

/**
 * Progress per issuer and period over many series: of each series the last notice in the period counts, and an issuer's
 * series are added up. Rows by issuer, then period.
 */
export function describeProgress(series: readonly Series[], length: PeriodLength): readonly ProgressRow[] {
  const rows = new Map<string, ProgressRow>();
  for (const { issuer, notices } of series) {
    const lastOfPeriod = new Map<string | null, number>();
    notices.forEach(({ record }, place) => lastOfPeriod.set(namePeriod(record.publishedDate, length), place));
    for (const [period, place] of lastOfPeriod) {
      const notice = notices[place];
      if (notice === undefined) continue;
      const key = `${issuer ?? ''}\u0000${period ?? '\uffff'}`;
      rows.set(key, addRows(rows.get(key) ?? emptyRow(issuer, period), describeNotice(notice, notices[place - 1])));
    }
  }
  return [...rows].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
}
