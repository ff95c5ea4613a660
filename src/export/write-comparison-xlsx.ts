import type { Writable } from 'node:stream';
import type { ComparedNotice, Comparison, IssueChange } from '../comparison/index.js';
import type { NoticeRecord } from '../notice/index.js';
import { addTableSheet, type SheetColumn, type SheetRow } from './add-table-sheet.js';
import { listCounts } from './change-names.js';
import { comparisonColumns, listComparisonRows } from './comparison-rows.js';
import { colourStatus, nameStatus } from './status-names.js';
import { totalNames } from './total-names.js';
import { writeWorkbook } from './write-workbook.js';

const summaryColumns: readonly SheetColumn[] = [
  { title: '类别', width: 24 },
  { title: '项目', width: 44 },
  { title: '数量', width: 12 },
  { title: '上次', width: 12 },
  { title: '本次', width: 12 },
];

/** Green for what went well, red for what slipped or vanished. */
const directionColours = { progressed: 'C6E7C8', regressed: 'F6C7C2' } as const;
const VANISHED = 'F6C7C2';

const nameNotice = ({ title, publishedDate }: ComparedNotice): string => `${title}（${publishedDate ?? '日期未写明'}）`;

function listSummary(comparison: Comparison): readonly SheetRow[] {
  const { declared, transitions } = comparison.summary;
  return [
    ...listCounts(comparison).map(([[name], count]): SheetRow => ({ cells: ['变化', name, count, '', ''] })),
    ...transitions.map(({ from, to, count }): SheetRow => ({
      cells: ['状态变化', `${nameStatus(from)} → ${nameStatus(to)}`, count, '', ''],
    })),
    ...totalNames.map(([field, [name]]): SheetRow => ({
      cells: ['通报声明', name, '', declared.from[field] ?? '未写明', declared.to[field] ?? '未写明'],
    })),
  ];
}

function chooseFills(change: IssueChange): ReadonlyMap<number, string> {
  const place = (key: string): number => comparisonColumns.findIndex((column) => column.key === key);
  const fills = new Map<number, string>();
  if (change.from.length > 0) fills.set(place('statusThen'), colourStatus(change.statusChange.from));
  if (change.to.length > 0) fills.set(place('statusNow'), colourStatus(change.statusChange.to));
  const { direction } = change.statusChange;
  if (direction !== 'unchanged') fills.set(place('direction'), directionColours[direction]);
  if (change.vanishedOpen === true) fills.set(place('change'), VANISHED);
  return fills;
}

/**
 * Writes a comparison as a workbook to `out` and ends it: counts, transitions and declared totals (摘要), and a line a
 * change (变化明细). Rejects where `out` fails or is closed before the end.
 */
export async function writeComparisonXlsx(
  comparison: Comparison,
  from: NoticeRecord,
  to: NoticeRecord,
  out: Writable,
): Promise<void> {
  const headings = ['整改进展对比', `上次：${nameNotice(comparison.from)}`, `本次：${nameNotice(comparison.to)}`];
  const rows = listComparisonRows(comparison, from, to).map((row, place): SheetRow => {
    const change = comparison.changes[place];
    const cells = comparisonColumns.map(({ key }) => row[key]);
    return change === undefined ? { cells } : { cells, fills: chooseFills(change) };
  });
  await writeWorkbook(out, (workbook) => {
    addTableSheet(workbook, { name: '摘要', headings, columns: summaryColumns, rows: listSummary(comparison) });
    addTableSheet(workbook, { name: '变化明细', headings, columns: comparisonColumns, rows });
  });
}
