import { distance } from 'fastest-levenshtein';
import type { Issue, NoticeRecord } from '../../src/notice/index.js';
import type { Gold, GoldIssue, GoldMeasure } from './gold.js';

/** Hits, false finds and misses of one kind of thing. */
export interface Tally {
  hits: number;
  extra: number;
  missed: number;
}

/** How many of `of` came out right. */
export interface Share {
  right: number;
  of: number;
}

export interface NoticeScore {
  readonly issues: Tally;
  readonly exact: Share;
  readonly status: Share;
  readonly label: Share;
  readonly path: Share;
  readonly measures: Tally;
  readonly nextStep: Share;
  readonly sections: Tally;
  readonly meta: Share;
  readonly declared: Share;
}

const LONGEST_PREFIX = 12;
/** Below this similarity a statement found is another one. */
const NEAR = 0.9;

/** Width, white space and closing punctuation are no difference. */
export function normalise(text: string | null | undefined): string {
  return (text ?? '')
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/^[。.;,:、]+|[。.;,:、]+$/gu, '');
}

function goldForms({ statement, statementCore, detail }: GoldIssue): Set<string> {
  const forms = [statement, statementCore ?? ''];
  if (detail !== undefined)
    forms.push(statement + detail, `${statement.replace(/。$/u, '')}。${detail}`, (statementCore ?? '') + detail);
  return new Set(forms.map(normalise).filter((form) => form !== ''));
}

const foundForms = ({ statement, core }: Issue): string[] => [normalise(statement), normalise(core)];

const similarity = (left: string, right: string): number =>
  1 - distance(left, right) / Math.max(left.length, right.length, 1);

/** Pairs gold issues with found ones: the same statement first, then the nearest. Returns gold index → found index. */
export function pairIssues(
  gold: readonly GoldIssue[],
  found: readonly Issue[],
): Map<number, { index: number; exact: boolean }> {
  const pairs = new Map<number, { index: number; exact: boolean }>();
  const used = new Set<number>();
  gold.forEach((issue, at) => {
    const forms = goldForms(issue);
    const index = found.findIndex(
      (candidate, position) => !used.has(position) && foundForms(candidate).some((form) => forms.has(form)),
    );
    if (index >= 0) {
      used.add(index);
      pairs.set(at, { index, exact: true });
    }
  });
  gold.forEach((issue, at) => {
    if (pairs.has(at)) return;
    const forms = [...goldForms(issue)];
    const rated = found
      .map((candidate, index) => ({
        index,
        score: used.has(index)
          ? 0
          : Math.max(...foundForms(candidate).flatMap((form) => forms.map((gold) => similarity(form, gold)))),
      }))
      .sort((left, right) => right.score - left.score)[0];
    if (rated === undefined || rated.score < NEAR) return;
    used.add(rated.index);
    pairs.set(at, { index: rated.index, exact: false });
  });
  return pairs;
}

function pathOf(record: NoticeRecord, issue: Issue): string[] {
  const titles: string[] = [];
  for (let id = issue.sectionId; id !== null;) {
    const section = record.sections.find((candidate) => candidate.id === id);
    if (section === undefined) break;
    titles.unshift(normalise(section.title));
    id = section.parentId;
  }
  return titles;
}

const add = (share: Share, right: boolean): void => {
  share.of += 1;
  if (right) share.right += 1;
};

/** The longest common subsequence's length. */
function commonLength(left: readonly string[], right: readonly string[]): number {
  let previous = new Array<number>(right.length + 1).fill(0);
  for (const item of left) {
    const row = [0];
    right.forEach((other, index) =>
      row.push(item === other ? (previous[index] ?? 0) + 1 : Math.max(previous[index + 1] ?? 0, row[index] ?? 0)),
    );
    previous = row;
  }
  return previous.at(-1) ?? 0;
}

function scoreMeasures(score: NoticeScore, gold: readonly GoldMeasure[], found: Issue['measures']): void {
  const used = new Set<number>();
  for (const measure of gold) {
    const prefix = normalise(measure.text_prefix).slice(0, LONGEST_PREFIX);
    const index = found.findIndex(
      ({ text }, at) => !used.has(at) && normalise(text).slice(0, LONGEST_PREFIX) === prefix,
    );
    if (index < 0) {
      score.measures.missed += 1;
      continue;
    }
    used.add(index);
    score.measures.hits += 1;
    add(score.nextStep, (found[index]?.kind === 'nextStep') === measure.nextStep);
  }
  score.measures.extra += found.length - used.size;
}

function scoreIssue(score: NoticeScore, gold: Gold, issue: GoldIssue, record: NoticeRecord, found: Issue): void {
  add(
    score.status,
    (issue.statusAccept ?? [issue.status]).includes(found.status) ||
      (issue.status === null && found.status === 'unknown'),
  );
  if (issue.statusLabel !== null || found.statusLabel !== null) {
    const wanted = normalise(issue.statusLabel);
    const label = normalise(found.statusLabel);
    add(score.label, wanted === label || (wanted !== '' && label.includes(wanted)));
  }
  if (gold.lenientSections !== true)
    add(score.path, pathOf(record, found).join('/') === issue.path.map(normalise).join('/'));
  scoreMeasures(score, issue.measures, found.measures);
}

export function emptyScore(): NoticeScore {
  const tally = (): Tally => ({ hits: 0, extra: 0, missed: 0 });
  const share = (): Share => ({ right: 0, of: 0 });
  return {
    issues: tally(),
    exact: share(),
    status: share(),
    label: share(),
    path: share(),
    measures: tally(),
    nextStep: share(),
    sections: tally(),
    meta: share(),
    declared: share(),
  };
}

/** A record against what a careful reader takes from the notice; `record` is null where the notice was refused. */
export function scoreNotice(gold: Gold, record: NoticeRecord | null): NoticeScore {
  const score = emptyScore();
  const pairs =
    record === null ? new Map<number, { index: number; exact: boolean }>() : pairIssues(gold.issues, record.issues);
  score.issues.hits = pairs.size;
  score.issues.extra = (record?.issues.length ?? 0) - pairs.size;
  gold.issues.forEach((issue, at) => {
    const pair = pairs.get(at);
    add(score.exact, pair?.exact === true);
    const found = pair === undefined ? undefined : record?.issues[pair.index];
    if (record !== null && found !== undefined) scoreIssue(score, gold, issue, record, found);
    else {
      score.issues.missed += 1;
      score.measures.missed += issue.measures.length;
    }
  });
  if (record === null) return score;
  if (gold.lenientSections !== true) {
    const wanted = gold.sections.map(({ title }) => normalise(title));
    const titles = record.sections.map(({ title }) => normalise(title));
    score.sections.hits = commonLength(wanted, titles);
    score.sections.missed = wanted.length - score.sections.hits;
    score.sections.extra = titles.length - score.sections.hits;
  }
  for (const key of ['title', 'issuer', 'publishedDate'] as const)
    if (gold[key] !== null) add(score.meta, normalise(gold[key]) === normalise(record[key]));
  for (const key of ['total', 'completed', 'longTerm', 'inProgress'] as const) {
    const wanted = gold.declared[key];
    if (wanted !== null || (record.declared[key] !== null && gold.declaredOpen !== true))
      add(score.declared, wanted === record.declared[key]);
  }
  return score;
}
