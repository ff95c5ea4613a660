import type { Issue, Measure, NoticeRecord, Section } from '../notice/index.js';
import type { Span } from '../text/index.js';
import { nameStatus } from './status-names.js';

/** The columns offices keep such ledgers in, in order, with a width in characters for spreadsheets. */
export const ledgerColumns = [
  { key: 'number', title: '序号', width: 6 },
  { key: 'section', title: '所属部分', width: 18 },
  { key: 'problem', title: '问题', width: 30 },
  { key: 'measures', title: '整改措施', width: 48 },
  { key: 'nextSteps', title: '下一步措施', width: 22 },
  { key: 'responsible', title: '责任单位', width: 13 },
  { key: 'deadline', title: '整改时限', width: 12 },
  { key: 'progress', title: '整改进展情况', width: 14 },
  { key: 'status', title: '状态', width: 11 },
  { key: 'source', title: '来源', width: 10 },
] as const;

type LedgerKey = (typeof ledgerColumns)[number]['key'];

/** One issue as a line of the ledger; `number` runs through the whole ledger. */
export type LedgerRow = Readonly<Record<Exclude<LedgerKey, 'number'>, string>> & { readonly number: number };

/** One a line, each with the notice's own number, or else with its place. */
function listMeasures(measures: readonly Measure[]): string {
  return measures.map(({ marker, text }, place) => `${marker ?? `${place + 1}. `}${text}`).join('\n');
}

/** 正文/附件 and the titles of the headings above an issue, outermost first. */
function describeSection(sections: ReadonlyMap<string, Section>, { sectionId, part }: Issue): string {
  const titles: string[] = [];
  let section = sections.get(sectionId ?? '');
  while (section !== undefined) {
    titles.unshift(`${section.marker ?? ''}${section.title}`);
    section = sections.get(section.parentId ?? '');
  }
  return [part === 'annex' ? '附件' : '正文', ...titles].join(' / ');
}

/** Where a text stands: paragraphs counted from 1, as a person counts. */
export function describeSource({ paragraph, page }: Span): string {
  return `第${paragraph + 1}段${page === null ? '' : `·第${page}页`}`;
}

/** A notice's record → the rows of its ledger (整改台账), one an issue. */
export function listLedgerRows(record: NoticeRecord): readonly LedgerRow[] {
  const sections = new Map(record.sections.map((section) => [section.id, section]));
  return record.issues.map((issue, place) => ({
    number: place + 1,
    section: describeSection(sections, issue),
    problem: issue.statement,
    measures: listMeasures(issue.measures.filter(({ kind }) => kind === 'measure')),
    nextSteps: listMeasures(issue.measures.filter(({ kind }) => kind === 'nextStep')),
    responsible: issue.responsible.join('、'),
    deadline: issue.deadline ?? '',
    progress: issue.statusLabel ?? '',
    status: nameStatus(issue.status),
    source: describeSource(issue.span),
  }));
}
