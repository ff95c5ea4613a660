import type { InspectionKind, NoticeRecord } from '../../notice/index.js';
import type { SeriesKey } from '../../storage/index.js';
import { foldText } from '../../text/index.js';
import { normaliseIssuer } from './issuer-key.js';

/** What tells one inspection of an issuer from another. */
export interface InspectionIdentity {
  readonly issuer: string;
  readonly kind: InspectionKind | null;
  readonly body: string | null;
  readonly feedbackDate: string | null;
}

/** The inspection a notice is about; null where it names no issuer, so that nothing ties it to others. */
export function identifyInspection(record: NoticeRecord): InspectionIdentity | null {
  if (record.issuer === null) return null;
  const { kind, body, feedbackDate } = record.inspection;
  return { issuer: record.issuer, kind, body, feedbackDate };
}

/** The stored form of an identity. Its key depends on the four fields alone, so that it can be made again from a stored series. */
export function buildSeriesKey(identity: InspectionIdentity, title: string): SeriesKey {
  const { issuer, kind, body, feedbackDate } = identity;
  const key = [normaliseIssuer(issuer), kind ?? '', normaliseBody(body) ?? '', feedbackDate ?? ''].join('|');
  return { key, issuer, kind, body, feedbackDate, title };
}

/**
 * Whether two identities can be one inspection: the same issuer, and no field on which both speak and disagree. A follow-up
 * often leaves out the feedback date or the inspection body its first notice gave.
 */
export function canBeSameInspection(first: InspectionIdentity, second: InspectionIdentity): boolean {
  return (
    normaliseIssuer(first.issuer) === normaliseIssuer(second.issuer) &&
    agree(first.kind, second.kind) &&
    agree(normaliseBody(first.body), normaliseBody(second.body)) &&
    agree(first.feedbackDate, second.feedbackDate)
  );
}

/** How many fields both state: the more, the surer. */
export function countSharedFields(first: InspectionIdentity, second: InspectionIdentity): number {
  return [
    first.kind !== null && second.kind !== null,
    first.body !== null && second.body !== null,
    first.feedbackDate !== null && second.feedbackDate !== null,
  ].filter(Boolean).length;
}

function agree(first: string | null, second: string | null): boolean {
  return first === null || second === null || first === second;
}

function normaliseBody(body: string | null): string | null {
  return body === null ? null : foldText(body).replace(/\s+/gu, '');
}
