import type { Inspection, NoticeRecord } from '../../notice/index.js';
import { foldText } from '../../text/index.js';
import { countDays } from './count-days.js';
import { isSameIssuer, normaliseIssuer } from './normalise-issuer.js';
import type { FiledNotice, Series } from './series.js';

/**
 * Notices further apart than this (days) are one series only if they name the same inspection body or the same day of
 * feedback. Follow-up reports appear within two years; an inspection comes round about every five. Higher: two rounds
 * run together; lower: a late last report stands alone.
 */
const LONGEST_SILENCE = 1000;

/** Feedback days a few days apart are one event: one notice dates the meeting, another the letter. */
const SAME_FEEDBACK_DAYS = 31;

/** Two names of one issuer end alike (one may lack the place at its front): only those are compared. */
const SHARED_ENDING = 3;

function readGroupNumber(body: string): string | null {
  return /第([一二三四五六七八九十\d]+)/u.exec(body)?.[1] ?? null;
}

/** null: either names none, so nothing speaks for or against. */
function isSameBody(one: string | null, other: string | null): boolean | null {
  if (one === null || other === null) return null;
  const [first, second] = [foldText(one).replace(/\s/gu, ''), foldText(other).replace(/\s/gu, '')];
  if (first === second) return true;
  const [firstNumber, secondNumber] = [readGroupNumber(first), readGroupNumber(second)];
  if (firstNumber !== null && secondNumber !== null) return firstNumber === secondNumber;
  // 市委巡察组 beside 市委第五巡察组: the same body named less exactly.
  return null;
}

function isSameFeedback(one: string | null, other: string | null): boolean | null {
  const days = countDays(one, other);
  return days === null ? null : Math.abs(days) <= SAME_FEEDBACK_DAYS;
}

/** How surely two notices are about one inspection of one issuer: 0 not at all, more is surer. */
function weighKinship(one: NoticeRecord, other: NoticeRecord): number {
  if (!isSameIssuer(one.issuer, other.issuer)) return 0;
  const [first, second]: readonly Inspection[] = [one.inspection, other.inspection];
  if (first === undefined || second === undefined) return 0;
  if (first.kind !== null && second.kind !== null && first.kind !== second.kind) return 0;
  const body = isSameBody(first.body, second.body);
  const feedback = isSameFeedback(first.feedbackDate, second.feedbackDate);
  if (body === false || feedback === false) return 0;
  const silence = Math.abs(countDays(one.publishedDate, other.publishedDate) ?? 0);
  if (feedback !== true && silence > LONGEST_SILENCE) return 0;
  const sameName = normaliseIssuer(one.issuer) === normaliseIssuer(other.issuer);
  return 1 + (body === true ? 2 : 0) + (feedback === true ? 4 : 0) + (sameName ? 1 : 0);
}

/** Oldest first; undated notices last, in the order they came. */
function orderByDate(notices: readonly FiledNotice[]): readonly FiledNotice[] {
  const keyOf = ({ record }: FiledNotice): string => record.publishedDate ?? '9999';
  return [...notices].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : keyOf(one) > keyOf(other) ? 1 : 0));
}

function mergeInspections(notices: readonly FiledNotice[]): Inspection {
  const merged: Inspection = { kind: null, body: null, from: null, to: null, feedbackDate: null };
  return notices.reduce<Inspection>(
    (known, { record: { inspection } }) => ({
      kind: known.kind ?? inspection.kind,
      body: known.body ?? inspection.body,
      from: known.from ?? inspection.from,
      to: known.to ?? inspection.to,
      feedbackDate: known.feedbackDate ?? inspection.feedbackDate,
    }),
    merged,
  );
}

/** The fullest name the issuer goes by in the series. */
function chooseIssuer(notices: readonly FiledNotice[]): string | null {
  const names = notices.flatMap(({ record }) => record.issuer ?? []);
  return [...names].sort((one, other) => other.length - one.length || (one < other ? -1 : 1))[0] ?? null;
}

/**
 * Puts notices of one issuer about one inspection together, oldest first. Names are compared without 党组, 党委, width and
 * script; what a notice does not say (body, day of feedback) speaks neither for nor against. A notice without an issuer
 * is a series of its own.
 */
export function buildSeries(notices: readonly FiledNotice[]): readonly Series[] {
  const groups: FiledNotice[][] = [];
  const groupsByEnding = new Map<string, FiledNotice[][]>();
  for (const notice of orderByDate(notices)) {
    const ending = normaliseIssuer(notice.record.issuer).slice(-SHARED_ENDING);
    const alike = groupsByEnding.get(ending) ?? [];
    groupsByEnding.set(ending, alike);
    let best: { readonly group: FiledNotice[]; readonly kinship: number } | null = null;
    for (const group of alike) {
      const kinships = group.map(({ record }) => weighKinship(record, notice.record));
      // One member that contradicts is enough: A and C may each be like an unspecific B and unlike one another.
      const kinship = kinships.some((weight) => weight === 0) ? 0 : Math.max(...kinships);
      if (kinship > 0 && (best === null || kinship > best.kinship)) best = { group, kinship };
    }
    if (best !== null) {
      best.group.push(notice);
      continue;
    }
    const group = [notice];
    groups.push(group);
    alike.push(group);
  }
  return groups.map((group) => ({
    id: group[0]?.id ?? '',
    issuer: chooseIssuer(group),
    inspection: mergeInspections(group),
    notices: group,
  }));
}
