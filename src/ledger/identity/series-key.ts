import { normaliseIssuer } from '../../comparison/index.js';
import type { NoticeRecord } from '../../notice/index.js';
import type { IssuerSeries, SeriesKey } from '../../storage/index.js';
import { foldText } from '../../text/index.js';

/**
 * Notices further apart than this (days) are one series only if both name the inspection's body or its day of feedback: an
 * inspection comes round about every five years, its follow-up reports within two. Larger: two rounds run together.
 */
const LONGEST_SILENCE = 1000;
const MS_PER_DAY = 86_400_000;

/** The series a notice begins where it fits into none; null where it names no issuer, so that nothing ties it to others. */
export function beginSeries(record: NoticeRecord): SeriesKey | null {
  if (record.issuer === null) return null;
  const { kind, body, feedbackDate } = record.inspection;
  const parts = [normaliseIssuer(record.issuer), kind, normaliseBody(body), feedbackDate];
  // Two rounds that name neither body nor day are told apart by the year they begin in.
  if (body === null && feedbackDate === null) parts.push(record.publishedDate?.slice(0, 4) ?? null);
  return {
    key: parts.map((part) => part ?? '').join('|'),
    issuer: record.issuer,
    kind,
    body,
    feedbackDate,
    title: record.title,
  };
}

/**
 * The series of its issuer a notice belongs to: none of the fields on which both speak disagree, and where they share neither
 * body nor day of feedback they are not too far apart in time. The one with most in common; null where none fits. A
 * follow-up often leaves out what its first notice gave.
 */
export function chooseSeries(record: NoticeRecord, known: readonly IssuerSeries[]): IssuerSeries | null {
  const fitting = known.filter((series) => fits(record, series));
  return fitting.sort((first, second) => countShared(record, second) - countShared(record, first))[0] ?? null;
}

function fits(record: NoticeRecord, series: IssuerSeries): boolean {
  const { kind, body, feedbackDate } = record.inspection;
  if (!agree(kind, series.kind) || !agree(normaliseBody(body), normaliseBody(series.body))) return false;
  if (!agree(feedbackDate, series.feedbackDate)) return false;
  const named = (body !== null && series.body !== null) || (feedbackDate !== null && series.feedbackDate !== null);
  return named || measureSilence(record.publishedDate, series) <= LONGEST_SILENCE;
}

/** Days between a notice and the nearest end of a series; none where either has no date. */
function measureSilence(date: string | null, series: IssuerSeries): number {
  const { firstPublished, lastPublished } = series;
  if (date === null || firstPublished === null || lastPublished === null) return 0;
  if (date < firstPublished) return countDays(date, firstPublished);
  return date > lastPublished ? countDays(lastPublished, date) : 0;
}

function countDays(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / MS_PER_DAY;
}

function countShared({ inspection }: NoticeRecord, series: IssuerSeries): number {
  const pairs = [
    [inspection.kind, series.kind],
    [inspection.body, series.body],
    [inspection.feedbackDate, series.feedbackDate],
  ] as const;
  return pairs.filter(([first, second]) => first !== null && second !== null).length;
}

function agree(first: string | null, second: string | null): boolean {
  return first === null || second === null || first === second;
}

function normaliseBody(body: string | null): string | null {
  return body === null ? null : foldText(body).replace(/\s+/gu, '');
}
