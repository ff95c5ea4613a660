import type { NoticeRecord, Status } from '../../src/notice/index.js';
import { foldText } from '../../src/text/index.js';
import { makeNoticeRecord, type IssueDraft, type SectionDraft } from './make-notice-record.js';

/** What a comparison needs of a notice's gold: the issues with their status and the openings of their measures. */
export interface ComparedGold {
  readonly title: string | null;
  readonly publishedDate: string | null;
  readonly issues: readonly {
    readonly path: readonly string[];
    readonly statement: string;
    readonly statementCore?: string;
    readonly detail?: string;
    readonly status: string | null;
    readonly responsible?: string | readonly string[] | null;
    readonly deadline?: string | null;
    readonly measures: readonly { readonly text_prefix?: string; readonly text?: string }[];
  }[];
}

/** Status names of gold written in snake case. */
const statusAliases: Readonly<Record<string, Status>> = {
  completed_ongoing: 'completedOngoing',
  long_term_progress: 'longTerm',
  in_progress: 'inProgress',
  not_started: 'notStarted',
  not_completed: 'notCompleted',
  unclear: 'unknown',
};

interface Finder {
  /** Where a piece next begins, without blanks, from where the search stands; -1 where it is not found. */
  readonly find: (piece: string) => number;
  /** The text from a place up to the end of its line, or up to another place if that comes first. */
  readonly read: (start: number, limit: number) => string;
}

function startFinder(text: string): Finder {
  const offsets: number[] = [];
  let dense = '';
  const folded = foldText(text);
  for (let offset = 0; offset < folded.length; offset += 1) {
    if (/\s/u.test(folded.charAt(offset))) continue;
    dense += folded.charAt(offset);
    offsets.push(offset);
  }
  let from = 0;
  return {
    find: (piece) => {
      const wanted = foldText(piece)
        .replace(/\s+/gu, '')
        .replace(/[。.;,:]+$/u, '');
      const ahead = dense.indexOf(wanted, from);
      const place = ahead >= 0 ? ahead : dense.indexOf(wanted);
      if (ahead >= 0) from = ahead + wanted.length;
      return place < 0 ? -1 : (offsets[place] ?? -1);
    },
    read: (start, limit) => {
      const lineEnd = text.indexOf('\n', start);
      return text.slice(start, Math.min(lineEnd < 0 ? text.length : lineEnd, limit)).trim();
    },
  };
}

/** A marker at the end of what stood before the next piece (…。(2)) is no part of it. */
const MARKER_AT_END = /\s*(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）.、．]|[一二三四五六七八九十]{1,2}是|[①-⑳])\s*$/u;

/**
 * The record a faultless reading of a notice would give, made from its text and its gold: comparisons are measured on it
 * where it is the comparing that is measured, not the reading. Gold holds the opening of a measure; the rest of it is
 * read up to the end of its line or to the next piece.
 */
export function readGoldRecord(text: string, gold: ComparedGold): NoticeRecord {
  const finder = startFinder(text);
  const starts = gold.issues.map((issue) => [
    finder.find(issue.statement),
    ...issue.measures.map((measure) => finder.find(measure.text ?? measure.text_prefix ?? '')),
  ]);
  const anchors = starts.flat().filter((start) => start >= 0);
  const endOf = (start: number): number =>
    Math.min(Number.POSITIVE_INFINITY, ...anchors.filter((other) => other > start));
  const sections = new Map<string, SectionDraft & { readonly issues: IssueDraft[] }>();
  gold.issues.forEach((issue, place) => {
    const title = issue.path.join('/');
    const section = sections.get(title) ?? { title, issues: [] };
    sections.set(title, section);
    const { responsible } = issue;
    section.issues.push({
      statement: issue.statement + (issue.detail ?? ''),
      core: (issue.statementCore ?? issue.statement) + (issue.detail ?? ''),
      status: issue.status === null ? null : (statusAliases[issue.status] ?? (issue.status as Status)),
      measures: issue.measures.map((measure, measurePlace) => {
        const start = starts[place]?.[measurePlace + 1] ?? -1;
        if (start < 0) return measure.text ?? measure.text_prefix ?? '';
        return finder.read(start, endOf(start)).replace(MARKER_AT_END, '');
      }),
      deadline: issue.deadline ?? null,
      responsible: typeof responsible === 'string' ? [responsible] : (responsible ?? []),
    });
  });
  return orderIssues(
    makeNoticeRecord({
      title: gold.title ?? '',
      publishedDate: gold.publishedDate,
      sections: [...sections.values()],
    }),
    gold,
  );
}

/** The issues in the order of the gold, whose places pairs refer to: a section may be taken up again later. */
function orderIssues(record: NoticeRecord, gold: ComparedGold): NoticeRecord {
  const titles = new Map(record.sections.map(({ id, title }) => [id, title]));
  const left = new Map<string, NoticeRecord['issues'][number][]>();
  for (const issue of record.issues) {
    const title = titles.get(issue.sectionId ?? '') ?? '';
    left.set(title, [...(left.get(title) ?? []), issue]);
  }
  return {
    ...record,
    sections: record.sections.map((section) => ({ ...section, title: section.title.split('/').at(-1) ?? '' })),
    issues: gold.issues.flatMap((issue) => left.get(issue.path.join('/'))?.shift() ?? []),
  };
}
