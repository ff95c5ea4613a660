import type { NoticeRecord } from '../../notice/index.js';
import {
  describeSource,
  fieldNames,
  severityNames,
  sheetWords,
  tellDiagnostics,
  titleNames,
  type TotalField,
  totalFields,
  totalNames,
  totalWords,
  type Words,
} from '../../wording/index.js';
import { ALARM_COLOUR } from '../status-colours.js';
import type { SheetColumn, SheetRow } from './workbook.js';

export const checkColumns: readonly SheetColumn[] = [
  { title: sheetWords.item[0], width: 30 },
  { title: totalWords.declared[0], width: 12 },
  { title: totalWords.counted[0], width: 12 },
  { title: sheetWords.difference[0], width: 10 },
  { title: sheetWords.explanation[0], width: 80 },
  { title: fieldNames.source[0], width: 14 },
];
const DIFFERENCE = 3;

/** A difference that is no finding was not looked at: the issues carry no status to count. */
function chooseNote(difference: number, differs: boolean): Words {
  if (differs) return totalWords.differs;
  return difference === 0 ? totalWords.agrees : totalWords.unchecked;
}

function checkTotal({ declared, reconciliation }: NoticeRecord, field: TotalField): SheetRow {
  const [name] = totalNames[field];
  const stated = declared[field];
  const counted = reconciliation.counted[field];
  if (stated === null) return { cells: [name, totalWords.unstated[0], counted, '', totalWords.undeclared[0], ''] };
  const differs = reconciliation.differences.some((difference) => difference.field === field);
  const note = chooseNote(stated - counted, differs)[0];
  const source = declared.span === null ? '' : describeSource(declared.span);
  const cells = [name, stated, counted, stated - counted, note, source];
  return differs ? { cells, fills: new Map([[DIFFERENCE, ALARM_COLOUR]]) } : { cells };
}

/** The sheet of checks: what the notice states against what it lists, and whatever is odd about it. */
export function listChecks(record: NoticeRecord): readonly SheetRow[] {
  const { unstated } = record.reconciliation.counted;
  const totals = totalFields.map((field) => checkTotal(record, field));
  // Totals that differ stand in the rows above already, with their numbers.
  const others = tellDiagnostics(record).filter(({ diagnostic }) => diagnostic.code !== 'declared-total-mismatch');
  const found = others.map(({ diagnostic: { severity, span }, text }): SheetRow => ({
    cells: [severityNames[severity][0], '', '', '', text, span === undefined ? '' : describeSource(span)],
  }));
  const left = record.coverage.unassigned.map(({ text, span }): SheetRow => ({
    cells: [titleNames.unassigned[0], '', '', '', text, describeSource(span)],
  }));
  return [
    ...totals,
    { cells: [totalWords.withoutStatus[0], '', unstated, '', sheetWords.withoutStatus[0], ''] },
    ...found,
    ...left,
  ];
}
