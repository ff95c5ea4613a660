import type { Issue, NoticeRecord, Section } from '../../notice/index.js';
import { foldText } from '../../text/index.js';
import { SEPARATORS, stripLead, weighPairs } from './statement-words.js';

/** What identifies an issue, prepared once for all the comparisons it takes part in. */
export interface IssueFeatures {
  readonly index: number;
  readonly issue: Issue;
  /** The statement without lead, punctuation and blanks; equal texts mean the same statement. */
  readonly statement: string;
  /** The statement with its numbers masked, years excepted: what is left when only figures moved. */
  readonly template: string;
  /** Pairs of characters of the statement, with how particular each is (0…1). */
  readonly pairs: ReadonlyMap<string, number>;
  /** What the statement calls its object by number (第17号点位 → 第17号): two different ones are two objects. */
  readonly labels: ReadonlySet<string>;
  /** Clauses of the measures with numbers masked, and their lengths. */
  readonly clauses: ReadonlyMap<string, number>;
  /** All measures as one text to compare for equality. */
  readonly measures: string;
  /** The title of the section the issue stands in, and of those above it. */
  readonly section: string;
}

const LABELS = /第\d+(?:[号项标]|点位|标段|地块)|(?<![\d年月])\d+(?:号|#)(?!召)/gu;

const FIGURE = /(?<!\d)(?!(?:19|20)\d{2}年)\d+(?:[.,]\d+)*/gu;
const NEITHER_TEXT_NOR_MASK = /[^\p{L}\p{N}#]+/gu;

/** Shorter clauses (同时, 下一步) say nothing of their own. Lower: more accidental agreement; higher: terse measures are not recognised. */
const SHORTEST_CLAUSE = 4;

/** A long clause counts no more than this many characters, or one would outweigh all other measures. */
const LONGEST_CLAUSE = 24;

function readClauses(measures: readonly string[]): ReadonlyMap<string, number> {
  const clauses = new Map<string, number>();
  for (const measure of measures) {
    const masked = measure.replace(/\d[\d,.]*/gu, '#');
    for (const part of masked.split(/[,。;:!?、\n]/u)) {
      const clause = part.replace(/[^\p{L}\p{N}#]+/gu, '');
      if (clause.length >= SHORTEST_CLAUSE) clauses.set(clause, Math.min(clause.length, LONGEST_CLAUSE));
    }
  }
  return clauses;
}

/** The titles from the top down to the section, without their numbers and punctuation. */
function nameSection(id: string | null, sections: ReadonlyMap<string, Section>): string {
  const titles: string[] = [];
  for (let section = id === null ? undefined : sections.get(id); section !== undefined;) {
    titles.unshift(foldText(section.title).replace(SEPARATORS, ''));
    section = section.parentId === null ? undefined : sections.get(section.parentId);
  }
  return titles.join('/');
}

function readIssue(issue: Issue, index: number, section: string): IssueFeatures {
  const stripped = stripLead(foldText(issue.core === '' ? issue.statement : issue.core));
  const measures = issue.measures.map((measure) => foldText(measure.text));
  return {
    index,
    issue,
    statement: stripped.replace(SEPARATORS, ''),
    template: stripped.replace(FIGURE, '#').replace(NEITHER_TEXT_NOR_MASK, ''),
    pairs: weighPairs(stripped),
    labels: new Set(stripped.match(LABELS)),
    clauses: readClauses(measures),
    measures: measures.map((measure) => measure.replace(/\s+/gu, '')).join('\n'),
    section,
  };
}

/** Both name an object by its number, and not the same one. */
export function nameOtherObjects(one: IssueFeatures, other: IssueFeatures): boolean {
  return one.labels.size > 0 && other.labels.size > 0 && ![...one.labels].some((label) => other.labels.has(label));
}

/** Prepares all issues of a notice for comparison; the result is in the order of `record.issues`. */
export function readFeatures(record: NoticeRecord): readonly IssueFeatures[] {
  const sections = new Map(record.sections.map((section) => [section.id, section]));
  const names = new Map<string | null, string>();
  return record.issues.map((issue, index) => {
    const name = names.get(issue.sectionId) ?? nameSection(issue.sectionId, sections);
    names.set(issue.sectionId, name);
    return readIssue(issue, index, name);
  });
}

/** Several issues as one: what a divided issue is compared with. Null of none. */
export function joinFeatures(parts: readonly IssueFeatures[]): IssueFeatures | null {
  const [first] = parts;
  if (first === undefined || parts.length === 1) return first ?? null;
  return {
    ...first,
    statement: parts.map((part) => part.statement).join(''),
    template: parts.map((part) => part.template).join(''),
    labels: new Set(parts.flatMap((part) => [...part.labels])),
    pairs: new Map(parts.flatMap((part) => [...part.pairs])),
    clauses: new Map(parts.flatMap((part) => [...part.clauses])),
    measures: parts.map((part) => part.measures).join('\n'),
  };
}
