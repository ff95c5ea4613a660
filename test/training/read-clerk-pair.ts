import type { NoticeRecord, Status } from '../../src/notice/index.js';
import { makeNoticeRecord, type IssueDraft, type SectionDraft } from '../support/make-notice-record.js';
import {
  listDirections,
  nameKind,
  type ComparisonCase,
  type KnownGroup,
  type KnownQuantity,
  type MeasurePlace,
} from './comparison-case.js';

/** A measure with the name that says which it is in the other notice; '+' where it is in this one alone. */
interface NamedMeasure {
  readonly name: string;
  readonly text: string;
  readonly moved: readonly { readonly before: string; readonly after: string }[];
}

/** An issue with its names: one letter-name in the older notice; in the newer those of all issues it goes back to. */
interface NamedIssue {
  readonly names: readonly string[];
  readonly draft: IssueDraft;
  readonly measures: readonly NamedMeasure[];
}

interface Side {
  readonly record: NoticeRecord;
  readonly issues: readonly NamedIssue[];
}

const HEADER =
  /^\[(?<names>[^\]]*)\] (?<status>\S+)(?: (?<deadline>\d{4}-\d{2}-\d{2}))?(?: @(?<responsible>\S+))? \| (?<statement>.+)$/u;
const MEASURE = /^(?<name>\d+|\+) (?<text>.+)$/u;
/** 累计办理<86>104件: the number was 86 in the older notice. */
const MOVED = /<(?<before>[^>]+)>(?<after>[\d,.]+|[一二三四五六七八九十百]+)/gu;

function readIssue(line: string, groups: Record<string, string | undefined>): Omit<NamedIssue, 'measures'> {
  const { names = '', status = '-', deadline, responsible, statement = line } = groups;
  return {
    names: names.split(' ').filter((name) => name !== '' && name !== '+'),
    draft: {
      statement: statement.replace(MOVED, '$<after>'),
      status: status === '-' ? null : (status as Status),
      deadlineDate: deadline ?? null,
      responsible: responsible === undefined ? [] : responsible.split('、'),
    },
  };
}

function readMeasure({ name = '+', text = '' }: Record<string, string | undefined>): NamedMeasure {
  const moved = [...text.matchAll(MOVED)].flatMap(({ groups }) =>
    groups === undefined ? [] : { before: groups['before'] ?? '', after: groups['after'] ?? '' },
  );
  return { name, text: text.replace(MOVED, '$<after>'), moved };
}

function readSide(title: string, text: string): Side {
  const [date = '', ...lines] = text.split('\n');
  const sections: { title: string; issues: (Omit<NamedIssue, 'measures'> & { measures: NamedMeasure[] })[] }[] = [];
  for (const line of lines) {
    const section = sections.at(-1);
    const header = HEADER.exec(line)?.groups;
    const measure = MEASURE.exec(line)?.groups;
    if (line.startsWith('# ')) sections.push({ title: line.slice(2), issues: [] });
    else if (header !== undefined) section?.issues.push({ ...readIssue(line, header), measures: [] });
    else if (measure !== undefined) section?.issues.at(-1)?.measures.push(readMeasure(measure));
    else if (line.trim() !== '') throw new Error(`neither section, issue nor measure: ${line}`);
  }
  const issues = sections.flatMap((section) => section.issues);
  const drafts = sections.map((section): SectionDraft => {
    return {
      title: section.title,
      issues: section.issues.map(({ draft, measures }) => ({ ...draft, measures: measures.map((one) => one.text) })),
    };
  });
  return { record: makeNoticeRecord({ title, publishedDate: date.trim(), sections: drafts }), issues };
}

function groupIssues(from: Side, to: Side): readonly KnownGroup[] {
  const places = new Map(from.issues.map((issue, place) => [issue.names[0] ?? '', place]));
  const groups = new Map<string, { from: number[]; to: number[] }>();
  to.issues.forEach(({ names }, place) => {
    const older = names.map((name) => places.get(name) ?? -1).sort((one, other) => one - other);
    if (older.includes(-1)) throw new Error(`no such issue in the older notice: ${names.join(' ')}`);
    const key = older.length === 0 ? `new ${String(place)}` : older.join(' ');
    const group = groups.get(key) ?? { from: older, to: [] };
    group.to.push(place);
    groups.set(key, group);
  });
  const taken = new Set([...groups.values()].flatMap((group) => group.from));
  const removed = from.issues.flatMap((_, place) => (taken.has(place) ? [] : { from: [place], to: [] }));
  return [...groups.values(), ...removed].map((group) => ({ ...group, kind: nameKind(group.from, group.to) }));
}

function placeMeasures(side: Side, issues: readonly number[]): ReadonlyMap<string, MeasurePlace> {
  return new Map(
    issues.flatMap((issue) =>
      (side.issues[issue]?.measures ?? []).flatMap(({ name }, measure) =>
        name === '+' ? [] : [[name, { issue, measure }] as const],
      ),
    ),
  );
}

/**
 * A pair as one clerk wrote it and another went on: a title, `== date` and the older notice, `== date` and the newer one;
 * `# section`, `[name] status deadline @responsible | statement`, measures below it, each with the name it has in the
 * other notice. The newer notice names the issues an issue goes back to: `[a]`, merged `[a b]`, new `[+]`; two issues
 * that name the same one divide it.
 */
export function readClerkPair(name: string, text: string): ComparisonCase {
  const [title = '', older = '', newer = ''] = text.trim().split(/^== /mu);
  const [from, to] = [readSide(title.trim(), older), readSide(title.trim(), newer)];
  const groups = groupIssues(from, to);
  const quantities: KnownQuantity[] = [];
  const measures = groups.flatMap((group) => {
    const known = placeMeasures(from, group.from);
    return [...placeMeasures(to, group.to)].map(([measure, place]) => {
      const partner = known.get(measure);
      if (partner === undefined) throw new Error(`${name}: no measure ${measure} of ${String(group.from)}`);
      return { from: partner, to: place };
    });
  });
  for (const group of groups)
    for (const issue of group.to)
      for (const { moved } of to.issues[issue]?.measures ?? [])
        quantities.push(...moved.map((one) => ({ from: group.from[0] ?? -1, to: issue, ...one })));
  const directions = listDirections(from.record, to.record, groups);
  return { name, from: from.record, to: to.record, groups, directions, quantities, measures };
}
