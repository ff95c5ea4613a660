import type { Issue, Measure, NoticeRecord } from '../notice/index.js';
import { statusNames } from './status-names.js';

/** The columns offices keep such ledgers in, in order, with a width in characters for spreadsheets. */
export const ledgerColumns = [
  { key: 'ordinal', title: '序号', width: 6 },
  { key: 'section', title: '所属部分', width: 22 },
  { key: 'problem', title: '问题', width: 36 },
  { key: 'measures', title: '整改措施', width: 56 },
  { key: 'nextSteps', title: '下一步措施', width: 28 },
  { key: 'responsible', title: '责任单位', width: 16 },
  { key: 'deadline', title: '整改时限', width: 14 },
  { key: 'progress', title: '整改进展情况', width: 20 },
  { key: 'status', title: '状态', width: 12 },
  { key: 'source', title: '来源', width: 14 },
] as const;

export type LedgerColumn = (typeof ledgerColumns)[number]['key'];
export type LedgerRow = Readonly<Record<LedgerColumn, string>>;

const listMeasures = (measures: readonly Measure[]): string =>
  measures.map(({ marker, text }) => `${marker ?? ''}${text}`).join('\n');

/** 正文/附件 and the titles of the headings above an issue, outermost first. */
function describeSection({ sections }: NoticeRecord, { sectionId, part }: Issue): string {
  const titles: string[] = [];
  for (let id = sectionId; id !== null;) {
    const section = sections.find((candidate) => candidate.id === id);
    if (section === undefined) break;
    titles.unshift(`${section.marker ?? ''}${section.title}`);
    id = section.parentId;
  }
  return [part === 'annex' ? '附件' : '正文', ...titles].join(' / ');
}

/** Where the statement stands: paragraphs counted from 1, as a person counts. */
function describeSource({ span }: Issue): string {
  return `第${span.paragraph + 1}段${span.page === null ? '' : `·第${span.page}页`}`;
}

/** A notice's record → the rows of its ledger (整改台账), one an issue. */
export function listLedgerRows(record: NoticeRecord): readonly LedgerRow[] {
  return record.issues.map((issue) => ({
    ordinal: String(issue.ordinal),
    section: describeSection(record, issue),
    problem: issue.statement,
    measures: listMeasures(issue.measures.filter(({ kind }) => kind === 'measure')),
    nextSteps: listMeasures(issue.measures.filter(({ kind }) => kind === 'nextStep')),
    responsible: issue.responsible.join('、'),
    deadline: issue.deadline ?? '',
    progress: issue.statusLabel ?? '',
    status: statusNames[issue.status ?? 'unstated'],
    source: describeSource(issue),
  }));
}
