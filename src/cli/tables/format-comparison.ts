import type { Comparison, Direction, IssueChange } from '../../comparison/index.js';
import type { Issue, NoticeRecord } from '../../notice/index.js';
import {
  comparisonNames,
  countMeasures,
  describeCloseCall,
  describeDeadline,
  describeQuantities,
  fieldNames,
  label,
  type Language,
  listCounts,
  nameChange,
  nameCount,
  nameDatedNotice,
  nameStatus,
  say,
  severityNames,
  tellsNothing,
  titleNames,
} from '../../wording/index.js';
import { cliWords } from '../words.js';
import { buildTable, type Column, type TableCell, type TableOptions, type Tone } from './build-table.js';

/** The issues of both records by id, and the language of the table. */
interface Sides {
  readonly older: ReadonlyMap<string, Issue>;
  readonly newer: ReadonlyMap<string, Issue>;
  readonly language: Language;
}

function listColumns(language: Language): readonly Column[] {
  return [
    { heading: say(comparisonNames.change, language), width: 12 },
    { heading: say(fieldNames.issue, language) },
    { heading: say(fieldNames.status, language), width: 24 },
    { heading: say(cliWords.details, language), width: 34 },
  ];
}

/** Two notices compared, for a person at a terminal. Issues of which nothing at all changed are counted, not listed. */
export function formatComparison(
  comparison: Comparison,
  from: NoticeRecord,
  to: NoticeRecord,
  options: TableOptions,
): string {
  const { language } = options;
  const index = ({ issues }: NoticeRecord): ReadonlyMap<string, Issue> =>
    new Map(issues.map((issue) => [issue.id, issue]));
  const sides = { older: index(from), newer: index(to), language };
  const shown = comparison.changes.filter((change) => !tellsNothing(change));
  const counts = listCounts(comparison).map(([count, number]) => `${nameCount(count, language)} ${number}`);
  const lines = [
    label(say(titleNames.older, language), nameDatedNotice(comparison.from, language), language),
    label(say(titleNames.newer, language), nameDatedNotice(comparison.to, language), language),
    counts.join(language === 'zh' ? '，' : ', '),
    '',
    buildTable(
      listColumns(language),
      shown.map((change) => describeChange(change, sides)),
      options,
    ),
    say(cliWords.unmoved, language, { count: comparison.changes.length - shown.length }),
    ...comparison.diagnostics.map(
      (one) =>
        `[${say(severityNames[one.severity], language)}] ${describeCloseCall(one, sides.older, sides.newer, language)}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** Green for a status that went forward, red for one that fell back. */
const tones: Readonly<Record<Direction, Tone | null>> = { progressed: 'good', regressed: 'bad', unchanged: null };

function describeChange(change: IssueChange, sides: Sides): readonly TableCell[] {
  const { language } = sides;
  const details = [
    ...describeQuantities(change),
    ...describeDeadline(change, language),
    ...countMeasures(change, language),
  ];
  return [
    { text: nameChange(change, language), tone: change.vanishedOpen === true ? 'bad' : null },
    quoteCores(change, sides),
    { text: describeStatus(change, language), tone: tones[change.statusChange.direction] },
    details.join('\n'),
  ];
}

function quoteCores(change: IssueChange, { older, newer }: Sides): string {
  const [issues, ids] = change.to.length > 0 ? ([newer, change.to] as const) : ([older, change.from] as const);
  return ids.flatMap((id) => issues.get(id)?.core ?? []).join('\n');
}

function describeStatus(change: IssueChange, language: Language): string {
  const { from, to } = change.statusChange;
  const [before, after] = [nameStatus(from, language), nameStatus(to, language)];
  if (change.kind === 'removed') return before;
  return change.kind === 'added' || from === to ? after : `${before} → ${after}`;
}
