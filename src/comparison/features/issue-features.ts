import type { Issue, NoticeRecord, Section } from '../../notice/index.js';
import { foldText } from '../../text/index.js';
import { maskText, readCharacters, readGrams, SEPARATORS, uniteGrams, type Grams } from './grams.js';
import { readMarks } from './read-marks.js';
import { dropFillers, stripLead, weighCharacters } from './statement-words.js';

/** What identifies an issue, prepared once for all the comparisons it takes part in. */
export interface IssueFeatures {
  readonly index: number;
  readonly issue: Issue;
  /** The statement without lead, punctuation and blanks; equal texts mean the same statement. */
  readonly statement: string;
  /** The statement with its numbers masked, years excepted: what is left when only figures moved. */
  readonly template: string;
  /** What the statement calls its object by number (第17号点位 → 第17号): two different ones are two objects. */
  readonly labels: ReadonlySet<string>;
  /** All measures as one text to compare for equality. */
  readonly measures: string;
  readonly statementGrams: Grams;
  readonly measureGrams: Grams;
  /** The single characters of the statement, and of the measures. */
  readonly characters: Grams;
  readonly measureCharacters: Grams;
  /** Grams of both together. */
  readonly text: Grams;
  /** Quoted words, titles in 《》, persons and figures: what a clerk takes over whatever else is said anew. */
  readonly marks: ReadonlySet<string>;
  readonly responsible: ReadonlySet<string>;
  /** The title of the section the issue stands in, and of those above it. */
  readonly section: string;
  readonly sectionGrams: Grams;
}

const LABELS = /第\d+(?:[号项标]|点位|标段|地块)|(?<![\d年月])\d+(?:号|#)(?!召)/gu;

const FIGURE = /(?<!\d)(?!(?:19|20)\d{2}年)\d+(?:[.,]\d+)*/gu;
const NEITHER_TEXT_NOR_MASK = /[^\p{L}\p{N}#]+/gu;

/** The titles from the top down to the section, without their numbers and punctuation. */
function nameSection(id: string | null, sections: ReadonlyMap<string, Section>): string {
  const titles: string[] = [];
  for (let section = id === null ? undefined : sections.get(id); section !== undefined;) {
    titles.unshift(foldText(section.title).replace(SEPARATORS, ''));
    section = section.parentId === null ? undefined : sections.get(section.parentId);
  }
  return titles.join('/');
}

function readStatementGrams(stripped: string): Grams {
  const masked = dropFillers(maskText(stripped));
  return readGrams(masked, weighCharacters(masked));
}

/** What of an issue's features follows from its words alone. */
type Wording = Pick<
  IssueFeatures,
  'statementGrams' | 'measureGrams' | 'text' | 'characters' | 'measureCharacters' | 'marks'
>;

/** The wordings read so far, by their text: most issues of a follow-up report are repeated to the letter. */
export type Wordings = Map<string, Wording>;

function readWording(stripped: string, measures: readonly string[], wordings: Wordings): Wording {
  const key = [stripped, ...measures].join('\u0000');
  const known = wordings.get(key);
  if (known !== undefined) return known;
  const masked = measures.map(maskText);
  const statementGrams = readStatementGrams(stripped);
  const measureGrams = readGrams(masked.join('\n'));
  const wording = {
    statementGrams,
    measureGrams,
    text: uniteGrams([statementGrams, measureGrams]),
    characters: readCharacters(dropFillers(maskText(stripped))),
    measureCharacters: readCharacters(masked.join('')),
    marks: new Set([stripped, ...measures].flatMap(readMarks)),
  };
  wordings.set(key, wording);
  return wording;
}

function readIssue(issue: Issue, index: number, section: string, wordings: Wordings): IssueFeatures {
  const stripped = stripLead(foldText(issue.core === '' ? issue.statement : issue.core));
  const measures = issue.measures.map((measure) => foldText(measure.text));
  return {
    index,
    issue,
    statement: stripped.replace(SEPARATORS, ''),
    template: stripped.replace(FIGURE, '#').replace(NEITHER_TEXT_NOR_MASK, ''),
    labels: new Set(stripped.match(LABELS)),
    measures: measures.map((measure) => measure.replace(/\s+/gu, '')).join('\n'),
    ...readWording(stripped, measures, wordings),
    responsible: new Set(issue.responsible.flatMap((body) => foldText(body).split(/[、,\s]+/u)).filter(Boolean)),
    section,
    sectionGrams: readGrams(maskText(section.slice(section.lastIndexOf('/') + 1))),
  };
}

/** Both name an object by its number, and not the same one. */
export function nameOtherObjects(one: IssueFeatures, other: IssueFeatures): boolean {
  return one.labels.size > 0 && other.labels.size > 0 && ![...one.labels].some((label) => other.labels.has(label));
}

/** Prepares all issues of a notice for comparison; the result is in the order of `record.issues`. `wordings`: what other notices already were read for. */
export function readFeatures(record: NoticeRecord, wordings: Wordings = new Map()): readonly IssueFeatures[] {
  const sections = new Map(record.sections.map((section) => [section.id, section]));
  const names = new Map<string | null, string>();
  return record.issues.map((issue, index) => {
    const name = names.get(issue.sectionId) ?? nameSection(issue.sectionId, sections);
    names.set(issue.sectionId, name);
    return readIssue(issue, index, name, wordings);
  });
}
