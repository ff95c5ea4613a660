import type { CountedTotals, DeclaredTotals, NoticeRecord, Section, Status } from '../../notice/index.js';
import {
  absentWords,
  bracket,
  fieldNames,
  label,
  type Language,
  nameNotice,
  nameStatus,
  say,
  severityNames,
  tellDiagnostics,
  totalFields,
  totalNames,
  totalWords,
} from '../../wording/index.js';
import { buildTable, type Column, type TableOptions, type Tone } from './build-table.js';

function listColumns(language: Language): readonly Column[] {
  return [
    { heading: say(fieldNames.number, language), width: 4 },
    { heading: say(fieldNames.section, language), width: 20 },
    { heading: say(fieldNames.issue, language) },
    { heading: say(fieldNames.measures, language), width: 8 },
    { heading: say(fieldNames.status, language), width: 16 },
  ];
}

/** One notice for a person at a terminal: what it is, its totals, its issues as a table, and what is odd about it. */
export function formatRecord(record: NoticeRecord, options: TableOptions): string {
  const { language } = options;
  const titles = new Map(record.sections.map((section) => [section.id, section]));
  const rows = record.issues.map((issue, index) => [
    (index + 1).toString(),
    nameSection(issue.sectionId, titles),
    issue.statement,
    issue.measures.length.toString(),
    { text: nameStatus(issue.status, language), tone: toneStatus(issue.status) },
  ]);
  const table = buildTable(listColumns(language), rows, options);
  return `${[...describeRecord(record, language), '', table, ...listDiagnostics(record, language)].join('\n')}\n`;
}

/** Green for what is closed, red for what is open still, grey where nothing is known. */
function toneStatus(status: Status | null): Tone | null {
  switch (status) {
    case 'completed':
    case 'completedOngoing':
      return 'good';
    case 'notStarted':
    case 'notCompleted':
      return 'bad';
    case 'unknown':
    case null:
      return 'faint';
    case 'longTerm':
    case 'inProgress':
      return null;
  }
}

function describeRecord(record: NoticeRecord, language: Language): string[] {
  const { issuer, publishedDate, declared, reconciliation } = record;
  const tell = (name: keyof typeof fieldNames, value: string): string =>
    label(say(fieldNames[name], language), value, language);
  const verdict = reconciliation.balanced ? bracket(say(totalWords.agrees, language), language) : '';
  return [
    nameNotice(record),
    `${tell('issuer', issuer ?? say(absentWords.issuer, language))}　${tell('date', publishedDate ?? say(absentWords.date, language))}`,
    label(say(totalWords.declared, language), formatTotals(declared, language), language),
    `${label(say(totalWords.counted, language), formatTotals(reconciliation.counted, language), language)}${verdict}`,
  ];
}

function formatTotals(totals: DeclaredTotals | CountedTotals, language: Language): string {
  const stated = totalFields.flatMap((field) => {
    const total = totals[field];
    return total === null ? [] : `${say(totalNames[field], language)} ${total}`;
  });
  return stated.length === 0 ? say(totalWords.unstated, language) : stated.join(language === 'zh' ? '，' : ', ');
}

function nameSection(id: string | null, sections: ReadonlyMap<string, Section>): string {
  const section = id === null ? undefined : sections.get(id);
  return section === undefined ? '' : `${section.marker ?? ''}${section.title}`;
}

function listDiagnostics(record: NoticeRecord, language: Language): string[] {
  return tellDiagnostics(record, language)
    .filter(({ diagnostic }) => diagnostic.severity !== 'info')
    .map(({ diagnostic, text }) => `[${say(severityNames[diagnostic.severity], language)}] ${text}`);
}
