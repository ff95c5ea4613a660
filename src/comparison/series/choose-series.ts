import type { Inspection, NoticeRecord } from '../../notice/index.js';
import { isSameBody } from './compare-bodies.js';
import { countDays } from './count-days.js';

/**
 * A notice further than this (days) from a series is in it only where both name one day of feedback. Follow-up reports
 * appear within two years; an inspection comes round about every five, perhaps by a group of the same number. Higher: two
 * rounds run together; lower: a late last report stands alone.
 */
const LONGEST_SILENCE = 1000;

/** Feedback days a few days apart are one event: one notice dates the meeting, another the letter. Higher: a second look soon after runs into the first. */
const SAME_FEEDBACK_DAYS = 31;

/** What a series says of its inspection, and the days of its first and last notice. */
export interface SeriesTraits extends Pick<Inspection, 'kind' | 'body' | 'feedbackDate'> {
  readonly firstPublished: string | null;
  readonly lastPublished: string | null;
}

/** How well a notice and a series go together: surer first, then nearer in time. */
interface Kinship {
  readonly sureness: number;
  readonly silence: number;
}

function isSameFeedback(one: string | null, other: string | null): boolean | null {
  const days = countDays(one, other);
  return days === null ? null : Math.abs(days) <= SAME_FEEDBACK_DAYS;
}

/** Days between a notice and the nearest end of a series; none where either has no date. */
function measureSilence(date: string | null, { firstPublished, lastPublished }: SeriesTraits): number {
  return Math.max(0, countDays(date, firstPublished) ?? 0, countDays(lastPublished, date) ?? 0);
}

/** Null where the notice is about another inspection. */
function weighKinship({ inspection, publishedDate }: NoticeRecord, series: SeriesTraits): Kinship | null {
  const { kind, body, feedbackDate } = inspection;
  if (kind !== null && series.kind !== null && kind !== series.kind) return null;
  const sameBody = isSameBody(body, series.body);
  const sameFeedback = isSameFeedback(feedbackDate, series.feedbackDate);
  if (sameBody === false || sameFeedback === false) return null;
  const silence = measureSilence(publishedDate, series);
  if (sameFeedback !== true && silence > LONGEST_SILENCE) return null;
  const sameKind = kind !== null && kind === series.kind;
  return { sureness: (sameFeedback === true ? 4 : 0) + (sameBody === true ? 2 : 0) + (sameKind ? 1 : 0), silence };
}

/**
 * The series, among those `known` of its issuer, that a notice belongs to; null where it fits into none. What either side
 * leaves out (a follow-up often names neither body nor day of feedback) speaks neither for nor against. Of several the
 * one with most in common, then the one nearest in time, then the first.
 */
export function chooseSeries<Known extends SeriesTraits>(record: NoticeRecord, known: readonly Known[]): Known | null {
  let best: { readonly series: Known; readonly kinship: Kinship } | null = null;
  for (const series of known) {
    const kinship = weighKinship(record, series);
    if (kinship !== null && (best === null || isCloser(kinship, best.kinship))) best = { series, kinship };
  }
  return best?.series ?? null;
}

function isCloser(one: Kinship, other: Kinship): boolean {
  return one.sureness > other.sureness || (one.sureness === other.sureness && one.silence < other.silence);
}
