import type { Issue, Measure, NoticeRecord, Section } from '../notice/index.js';
import { describeSource, fieldNames, nameStatus, partNames } from '../wording/index.js';

/** The columns offices keep such ledgers in, in order, with a width in characters for spreadsheets. */
export const ledgerColumns = [
  { key: 'number', title: fieldNames.number[0], width: 6 },
  { key: 'section', title: fieldNames.section[0], width: 18 },
  { key: 'problem', title: fieldNames.issue[0], width: 30 },
  { key: 'measures', title: fieldNames.measures[0], width: 48 },
  { key: 'nextSteps', title: fieldNames.nextSteps[0], width: 22 },
  { key: 'responsible', title: fieldNames.responsible[0], width: 13 },
  { key: 'deadline', title: fieldNames.deadline[0], width: 12 },
  { key: 'progress', title: fieldNames.progress[0], width: 14 },
  { key: 'status', title: fieldNames.status[0], width: 11 },
  { key: 'source', title: fieldNames.source[0], width: 10 },
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
  return [partNames[part][0], ...titles].join(' / ');
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

/** The ledger of a notice as JSON: what it is about, the totals checked, and its rows by column key. */
export function formatLedgerJson(record: NoticeRecord): string {
  const { title, issuer, publishedDate, inspection, declared, reconciliation } = record;
  const columns = ledgerColumns.map(({ key, title: name }) => ({ key, title: name }));
  const rows = listLedgerRows(record);
  return `${JSON.stringify({ title, issuer, publishedDate, inspection, declared, reconciliation, columns, rows }, null, 2)}\n`;
}
