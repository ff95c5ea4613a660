import { foldText } from '../../text/index.js';
import { findAmounts, type AmountMatch } from './find-amounts.js';
import { findDocuments } from './find-documents.js';
import { findSubject, type Stretch } from './find-subject.js';
import { findTimes } from './find-times.js';
import { MEASURING_UNIT } from '../../language/index.js';
import type { FactMatch } from './fact-match.js';

export interface FactContext {
  /** The year of a date that states none and has none before it; null where the notice gives none. */
  readonly year: number | null;
}

type Candidate =
  | AmountMatch
  | {
      readonly start: number;
      readonly end: number;
      readonly kind: 'date' | 'deadline' | 'document';
      readonly value: string;
    };

/** Non-overlapping, in order: of two that overlap the longer is the fact (a number inside a title is part of the title). */
function keepLongest(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  const byLength = [...candidates].sort((left, right) => right.end - right.start - (left.end - left.start));
  for (const candidate of byLength) {
    if (!kept.some((other) => candidate.start < other.end && other.start < candidate.end)) kept.push(candidate);
  }
  return kept.sort((left, right) => left.start - right.start);
}

function isAmount(candidate: Candidate): candidate is AmountMatch {
  return candidate.kind === 'quantity' || candidate.kind === 'money' || candidate.kind === 'percent';
}

/** 9笔、196万元; 163座,其余27座: nothing but a list mark parts the amount from the one before, so both count the same. */
function sharesSubject(folded: string, previous: Candidate | undefined, current: Candidate): boolean {
  if (previous === undefined || !isAmount(previous)) return false;
  return /^\s*(?:、|和|及|,|共|合计|计|\(|,?(?:其余|剩余))?\s*$/u.test(folded.slice(previous.end, current.start));
}

function findSubjects(folded: string, facts: readonly Candidate[]): (Stretch | null)[] {
  const subjects: (Stretch | null)[] = [];
  facts.forEach((fact, index) => {
    const previous = facts[index - 1];
    if (!isAmount(fact)) {
      subjects.push(null);
      return;
    }
    const neighbours = { floor: previous?.end ?? 0, ceiling: facts[index + 1]?.start ?? folded.length };
    const place = fact.kind === 'quantity' && !MEASURING_UNIT.test(fact.unit) ? 'behind' : 'before';
    const own = findSubject(folded, fact, neighbours, place);
    subjects.push(own ?? (sharesSubject(folded, previous, fact) ? (subjects[index - 1] ?? null) : null));
  });
  return subjects;
}

/**
 * What a measure counts or dates, in order and without overlap: documents in 《》, deadlines (2023年12月底前 → 2023-12-31),
 * dates, money in yuan, percentages, and quantities with their unit and what they count. Offsets are into `text`.
 */
export function findFacts(text: string, context: FactContext): FactMatch[] {
  const folded = foldText(text);
  const documents = findDocuments(text).map(({ start, end }): Candidate => {
    return { start, end, kind: 'document', value: text.slice(start + 1, end - 1) };
  });
  const times = findTimes(folded, { year: context.year, rollsOver: false });
  const facts = keepLongest([...documents, ...times, ...findAmounts(folded)]);
  const subjects = findSubjects(folded, facts);
  return facts.map((fact, index) => {
    const subject = subjects[index] ?? null;
    return {
      kind: fact.kind,
      text: text.slice(fact.start, fact.end),
      value: fact.value,
      unit: isAmount(fact) ? fact.unit : null,
      subject: subject === null ? null : text.slice(subject.start, subject.end),
      start: fact.start,
      end: fact.end,
    };
  });
}
