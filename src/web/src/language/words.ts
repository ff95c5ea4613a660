import {
  absentWords,
  changeNames,
  detailWords,
  diagnosticNames,
  directionNames,
  fieldNames,
  inspectionNames,
  measureNames,
  outcomeNames,
  partNames,
  problemNames,
  readingWords,
  statusNames,
  titleNames,
  totalNames,
  totalWords,
  type Words,
} from '../../../wording/index.js';
import { commonWords } from './common-words';
import { viewWords } from './view-words';

type Prefixed<Prefix extends string, Table> = { readonly [Key in keyof Table & string as `${Prefix}.${Key}`]: Words };

/** A table of words under a name of its own: `completed` of statuses is `status.completed`. */
function under<Prefix extends string, Table extends Readonly<Record<string, Words>>>(
  prefix: Prefix,
  table: Table,
): Prefixed<Prefix, Table> {
  return Object.fromEntries(Object.entries(table).map(([key, words]) => [`${prefix}.${key}`, words])) as Prefixed<
    Prefix,
    Table
  >;
}

/** Every word of the page: what it shares with exports and the command line, and its own. */
export const words = {
  ...under('absent', absentWords),
  ...under('change', { ...directionNames, ...changeNames }),
  ...under('detail', detailWords),
  ...under('diagnostic', diagnosticNames),
  ...under('field', fieldNames),
  ...under('kind', inspectionNames),
  ...under('measure', measureNames),
  ...under('outcome', outcomeNames),
  ...under('part', partNames),
  ...under('problem', problemNames),
  ...under('reading', readingWords),
  ...under('status', statusNames),
  ...under('title', titleNames),
  ...under('total', totalNames),
  ...under('totals', totalWords),
  ...commonWords,
  ...viewWords,
} as const;

export type WordKey = keyof typeof words;
