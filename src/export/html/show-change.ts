import type { IssueChange, MeasureChange } from '../../comparison/index.js';
import type { Issue } from '../../notice/index.js';
import {
  describeDeadline,
  describeQuantities,
  detailWords,
  type Language,
  measureNames,
  nameChange,
  nameDirection,
  say,
} from '../../wording/index.js';
import { quoteStatements } from '../comparison-rows.js';
import { escapeHtml, formatList, showStatus, showWording } from './markup.js';

/** The issues of both records by id, and the language of the report. */
export interface ReportContext {
  readonly older: ReadonlyMap<string, Issue>;
  readonly newer: ReadonlyMap<string, Issue>;
  readonly language: Language;
}

/**
 * The statement with its wording difference marked; of an added or removed issue the plain text, for all of it is new
 * or gone, and the column beside says so.
 */
export function showStatement(change: IssueChange, { older, newer }: ReportContext): string {
  if (change.wording !== undefined && change.from.length > 0 && change.to.length > 0)
    return showWording(change.wording);
  return escapeHtml(change.to.length > 0 ? quoteStatements(newer, change.to) : quoteStatements(older, change.from));
}

/** What became of the issue, as a word. */
export function showKind(change: IssueChange, { language }: ReportContext): string {
  const name = escapeHtml(nameChange(change, language));
  const moved = change.moved ? `<br><span class="muted">${escapeHtml(say(detailWords.moved, language))}</span>` : '';
  return `${change.vanishedOpen === true ? `<span class="alarm">${name}</span>` : name}${moved}`;
}

/** The statuses then and now, each issue's own, and the way the status went. */
export function showStatuses(change: IssueChange, { language }: ReportContext): string {
  const side = (name: 'from' | 'to'): string =>
    change.statuses[name].map((status) => showStatus(status, language)).join(' ');
  const { direction } = change.statusChange;
  const same = change.statusChange.from === change.statusChange.to;
  if (change.from.length === 1 && change.to.length === 1 && same) return side('to');
  const arrow = change.from.length > 0 && change.to.length > 0 ? ' → ' : '';
  const way =
    direction === 'unchanged' ? '' : `<br><span class="${direction}">${nameDirection(change, language)}</span>`;
  return `${side('from')}${arrow}${side('to')}${way}`;
}

/** Numbers and deadlines that moved. */
export function showNumbers(change: IssueChange, { language }: ReportContext): string {
  return formatList([...describeQuantities(change), ...describeDeadline(change, language)].map(escapeHtml));
}

/** The measures that are not the same, their wording difference marked; of the others how many there are. */
export function showMeasures({ measures, kind }: IssueChange, { language }: ReportContext): string {
  if (kind === 'removed') return '';
  const changed = measures.filter((measure) => measure.kind !== 'same');
  const same = measures.length - changed.length;
  const note = same === 0 ? [] : [`<span class="muted">${escapeHtml(say(measureNames.same, language))} ${same}</span>`];
  return formatList([...changed.map(showMeasure), ...note]);
}

function showMeasure({ wording }: MeasureChange): string {
  return showWording(wording ?? []);
}
