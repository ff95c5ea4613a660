import type { NoticeRecord } from '../notice/index.js';
import type { Severity } from '../text/index.js';
import { describeDiagnostic } from './describe-diagnostic.js';
import { describeSource } from './ledger-rows.js';
import type { SheetColumn, SheetRow } from './add-table-sheet.js';
import { totalNames } from './total-names.js';

export const checkColumns: readonly SheetColumn[] = [
  { title: '项目', width: 30 },
  { title: '通报声明', width: 12 },
  { title: '实际列出', width: 12 },
  { title: '相差', width: 10 },
  { title: '说明', width: 80 },
  { title: '来源', width: 14 },
];

const severityNames: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', info: '提示' };
const DIFFERS = 'F6C7C2';

function listTotals({ declared, reconciliation }: NoticeRecord): readonly SheetRow[] {
  const source = declared.span === null ? '' : describeSource(declared.span);
  const rows = totalNames.map(([field, [name]]): SheetRow => {
    const stated = declared[field];
    const counted = reconciliation.counted[field];
    const difference = reconciliation.differences.find((candidate) => candidate.field === field);
    if (difference === undefined) {
      const note = stated === null ? '通报未写明这一数字' : '一致';
      return {
        cells: [
          name,
          stated ?? '未写明',
          counted,
          stated === null ? '' : stated - counted,
          note,
          stated === null ? '' : source,
        ],
      };
    }
    const cells = [
      name,
      difference.declared,
      difference.counted,
      difference.declared - difference.counted,
      '声明与列出不一致',
      source,
    ];
    return { cells, fills: new Map([[3, DIFFERS]]) };
  });
  return [
    ...rows,
    { cells: ['未列明状态', '', reconciliation.counted.unstated, '', '列出了问题，没有写整改状态', ''] },
  ];
}

/** The sheet of checks: what the notice states against what it lists, and whatever is odd about it. */
export function listChecks(record: NoticeRecord): readonly SheetRow[] {
  // Totals that differ stand in the rows above already, with their numbers.
  const others = record.diagnostics.filter(({ code }) => code !== 'declared-total-mismatch');
  const found = others.map((diagnostic): SheetRow => {
    const { severity, span } = diagnostic;
    const source = span === undefined ? '' : describeSource(span);
    return { cells: [severityNames[severity], '', '', '', describeDiagnostic(diagnostic, record), source] };
  });
  const left = record.coverage.unassigned.map(({ text, span }): SheetRow => ({
    cells: ['未归类文字', '', '', '', text, describeSource(span)],
  }));
  return [...listTotals(record), ...found, ...left];
}
