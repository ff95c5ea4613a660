import { nameStatus } from '../../comparison/index.js';
import type { CountedTotals, DeclaredTotals, NoticeRecord, Section } from '../../notice/index.js';
import { buildTable, type Column } from './build-table.js';

const COLUMNS: readonly Column[] = [
  { heading: '序号', width: 4 },
  { heading: '所属部分', width: 20 },
  { heading: '问题' },
  { heading: '措施', width: 4 },
  { heading: '状态', width: 16 },
];

/** One notice for a person at a terminal: what it is, its totals, and its issues as a table. */
export function formatRecord(record: NoticeRecord, columns?: number): string {
  const titles = new Map(record.sections.map((section) => [section.id, section]));
  const rows = record.issues.map((issue, index) => [
    (index + 1).toString(),
    nameSection(issue.sectionId, titles),
    issue.statement,
    issue.measures.length.toString(),
    nameStatus(issue.status),
  ]);
  return `${[...describeRecord(record), '', buildTable(COLUMNS, rows, columns), ...listDiagnostics(record)].join('\n')}\n`;
}

function describeRecord(record: NoticeRecord): string[] {
  const lines = [record.title, `发布单位：${record.issuer ?? '未写明'}　发布日期：${record.publishedDate ?? '未写明'}`];
  lines.push(`通报所称：${formatTotals(record.declared)}`);
  lines.push(
    `逐项统计：${formatTotals(record.reconciliation.counted)}${record.reconciliation.balanced ? '　（一致）' : ''}`,
  );
  return lines;
}

function formatTotals(totals: DeclaredTotals | CountedTotals): string {
  const parts: readonly (readonly [string, number | null])[] = [
    ['问题', totals.total],
    ['已完成', totals.completed],
    ['长期任务', totals.longTerm],
    ['正在整改', totals.inProgress],
    ['未完成', totals.notCompleted],
  ];
  const stated = parts
    .filter(([, count]) => count !== null)
    .map(([name, count]) => `${name} ${(count ?? 0).toString()}`);
  return stated.length === 0 ? '未写明' : stated.join('，');
}

function nameSection(id: string | null, sections: ReadonlyMap<string, Section>): string {
  const section = id === null ? undefined : sections.get(id);
  return section === undefined ? '' : `${section.marker ?? ''}${section.title}`;
}

function listDiagnostics(record: NoticeRecord): string[] {
  return record.diagnostics
    .filter((one) => one.severity !== 'info')
    .map((one) => `[${one.severity}] ${one.code}: ${one.message}`);
}
