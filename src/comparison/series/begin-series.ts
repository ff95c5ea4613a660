import type { Inspection, NoticeRecord } from '../../notice/index.js';
import { normaliseBody } from './compare-bodies.js';
import { normaliseIssuer } from './normalise-issuer.js';

/** What a series is called and known by. */
export interface SeriesIdentity extends Pick<Inspection, 'kind' | 'body' | 'feedbackDate'> {
  /** The same for notices that name the same issuer, kind, body and day of feedback. */
  readonly key: string;
  readonly issuer: string;
  readonly title: string;
}

/** The series a notice begins where it fits into none; null where it names no issuer, so that nothing ties it to others. */
export function beginSeries(record: NoticeRecord & { readonly issuer: string }): SeriesIdentity;
export function beginSeries(record: NoticeRecord): SeriesIdentity | null;
export function beginSeries(record: NoticeRecord): SeriesIdentity | null {
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
