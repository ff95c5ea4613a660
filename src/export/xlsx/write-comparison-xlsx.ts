import type { Writable } from 'node:stream';
import type { Comparison, IssueChange } from '../../comparison/index.js';
import type { NoticeRecord } from '../../notice/index.js';
import {
  comparisonNames,
  label,
  listCounts,
  nameCount,
  nameDatedNotice,
  nameStatus,
  sheetWords,
  titleNames,
  totalFields,
  totalNames,
  totalWords,
} from '../../wording/index.js';
import { comparisonColumns, listComparisonRows } from '../comparison-rows.js';
import { ALARM_COLOUR, colourDirection, colourStatus } from '../status-colours.js';
import { type SheetColumn, type SheetRow, writeWorkbook } from './workbook.js';

const summaryColumns: readonly SheetColumn[] = [
  { title: sheetWords.category[0], width: 24 },
  { title: sheetWords.item[0], width: 44 },
  { title: sheetWords.count[0], width: 12 },
  { title: titleNames.older[0], width: 12 },
  { title: titleNames.newer[0], width: 12 },
];

function listSummary(comparison: Comparison): readonly SheetRow[] {
  const { declared, transitions } = comparison.summary;
  const state = (total: number | null): string | number => total ?? totalWords.unstated[0];
  return [
    ...listCounts(comparison).map(([count, number]): SheetRow => ({
      cells: [comparisonNames.change[0], nameCount(count), number, '', ''],
    })),
    ...transitions.map(({ from, to, count }): SheetRow => ({
      cells: [titleNames.transitions[0], `${nameStatus(from)} → ${nameStatus(to)}`, count, '', ''],
    })),
    ...totalFields.map((field): SheetRow => ({
      cells: [titleNames.declared[0], totalNames[field][0], '', state(declared.from[field]), state(declared.to[field])],
    })),
  ];
}

function chooseFills(change: IssueChange): ReadonlyMap<number, string> {
  const place = (key: string): number => comparisonColumns.findIndex((column) => column.key === key);
  const fills = new Map<number, string>();
  if (change.from.length > 0) fills.set(place('statusThen'), colourStatus(change.statusChange.from));
  if (change.to.length > 0) fills.set(place('statusNow'), colourStatus(change.statusChange.to));
  const direction = colourDirection(change);
  if (direction !== null) fills.set(place('direction'), direction);
  if (change.vanishedOpen === true) fills.set(place('change'), ALARM_COLOUR);
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
  const headings = [
    titleNames.comparison[0],
    label(titleNames.older[0], nameDatedNotice(comparison.from), 'zh'),
    label(titleNames.newer[0], nameDatedNotice(comparison.to), 'zh'),
  ];
  const rows = listComparisonRows(comparison, from, to).map((row, place): SheetRow => {
    const change = comparison.changes[place];
    const cells = comparisonColumns.map(({ key }) => row[key]);
    return change === undefined ? { cells } : { cells, fills: chooseFills(change) };
  });
  await writeWorkbook(out, [
    { name: titleNames.summary[0], headings, columns: summaryColumns, rows: listSummary(comparison) },
    { name: titleNames.changes[0], headings, columns: comparisonColumns, rows },
  ]);
}
