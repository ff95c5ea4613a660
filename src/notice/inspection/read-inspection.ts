import { foldText } from '../../text/index.js';
import { type DateMatch, type DateRange, findDateRanges, findDates, firstDay, lastDay } from '../../language/index.js';
import type { Inspection, InspectionKind } from '../record.js';
import type { TextSpot } from '../text-spot.js';
import { findAuditBody, findTeams, type TeamMatch } from './find-team.js';
import { readKindWord } from './read-inspection-kind.js';

/** What a notice says of the inspection, and where in the preamble it says so. */
export interface InspectionReading {
  readonly inspection: Inspection;
  readonly body: TextSpot | null;
  readonly visit: TextSpot | null;
  readonly feedback: TextSpot | null;
}

interface Preamble {
  readonly texts: readonly string[];
  /** All texts, folded, one a line: years are inherited from one paragraph to the next. */
  readonly folded: string;
}

function joinTexts(texts: readonly string[]): Preamble {
  return { texts, folded: texts.map((text) => foldText(text)).join('\n') };
}

/** Offsets in the joined preamble → the text and the offsets inside it. */
function locate(
  { texts }: Preamble,
  stretch: { readonly start: number; readonly end: number } | null,
): TextSpot | null {
  if (stretch === null) return null;
  let offset = 0;
  for (const [index, text] of texts.entries()) {
    if (stretch.start < offset + text.length)
      return { text: index, start: stretch.start - offset, end: stretch.end - offset };
    offset += text.length + 1;
  }
  return null;
}

function sentenceAround(folded: string, start: number, end: number): string {
  const from = Math.max(folded.lastIndexOf('。', start - 1), folded.lastIndexOf('\n', start - 1)) + 1;
  const ends = [folded.indexOf('。', end), folded.indexOf('\n', end)].filter((index) => index >= 0);
  return folded.slice(from, ends.length === 0 ? folded.length : Math.min(...ends));
}

/** The first range of dates in a sentence about an inspection: of two visits (专项 and 常规) the first. */
function findVisit(folded: string, year: number | null): DateRange | null {
  const ranges = findDateRanges(folded, { year, rollsOver: true });
  return (
    ranges.find((range) => /巡视|巡察|审计|督察|督查|进驻/u.test(sentenceAround(folded, range.start, range.end))) ??
    null
  );
}

/** The last date before 反馈 in its sentence that is no part of a visit's range: 并于12月8日反馈, 12月6日,市委巡察组向…反馈了. */
function findFeedback(folded: string, year: number | null): DateMatch | null {
  const context = { year, rollsOver: true };
  const ranges = findDateRanges(folded, context);
  const dates = findDates(folded, context).filter((date) => date.precision === 'day');
  for (const match of folded.matchAll(/反馈/gu)) {
    const sentenceStart = Math.max(folded.lastIndexOf('。', match.index), folded.lastIndexOf('\n', match.index)) + 1;
    const before = dates.filter((date) => date.start >= sentenceStart && date.end <= match.index);
    const last = before
      .filter((date) => !ranges.some((range) => range.start <= date.start && date.end <= range.end))
      .at(-1);
    const earlier = folded.slice(sentenceStart, match.index);
    if (last !== undefined && !/截至|截止/u.test(earlier.slice(0, last.start - sentenceStart).slice(-4))) return last;
  }
  return null;
}

/**
 * A year nobody wrote: the notice's own, or the one before where the month lies after the notice was published.
 * Null where the publication date is unknown.
 */
function guessYear(folded: string, publishedDate: string | null): number | null {
  if (publishedDate === null) return null;
  const [year, month] = publishedDate.split('-').map(Number);
  const first = findDates(folded, { year: 2000, rollsOver: false })[0];
  if (year === undefined || first?.iso == null) return year ?? null;
  return Number(first.iso.slice(5, 7)) > (month ?? 12) ? year - 1 : year;
}

function readKind(team: TeamMatch | null, title: string, folded: string): InspectionKind | null {
  return team?.kind ?? readKindWord(foldText(title)) ?? readKindWord(folded);
}

/**
 * Who inspected, of which kind, when. The kind is that of the team the preamble names; else the title's, else the
 * preamble's word (a bare 巡视 is no evidence: 巡察 notices cite the 巡视工作条例). `from` and `to` are the first visit's days
 * (a month counts from its first to its last), `feedbackDate` the day the findings were given. Years stated once are
 * inherited. `preamble`: the paragraphs before the first heading; all dates ISO 8601, null where the notice does not say.
 */
export function readInspection(
  title: string,
  preamble: readonly string[],
  publishedDate: string | null,
): InspectionReading {
  const joined = joinTexts(preamble);
  const { folded } = joined;
  const inspectors = findTeams(folded)[0] ?? null;
  const kind = readKind(inspectors, title, folded);
  const team = inspectors ?? (kind === 'audit' ? findAuditBody(folded) : null);
  const year = guessYear(folded, publishedDate);
  const visit = findVisit(folded, year);
  const feedback = findFeedback(folded, year);
  const body = locate(joined, team);
  const bodyText = body === null ? null : (preamble[body.text]?.slice(body.start, body.end) ?? null);
  const titleTeam = findTeams(foldText(title))[0];
  return {
    inspection: {
      kind,
      body: bodyText ?? (titleTeam === undefined ? null : title.slice(titleTeam.start, titleTeam.end)),
      from: visit?.from == null ? null : firstDay(visit.from),
      to: visit?.to == null ? null : lastDay(visit.to),
      feedbackDate: feedback?.iso ?? null,
    },
    body,
    visit: locate(joined, visit),
    feedback: locate(joined, feedback),
  };
}
