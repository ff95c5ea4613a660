import { readMarkers } from '../../outline/index.js';
import { readLabelledIssue, type IssueDraft, type LabelledField } from '../issue/index.js';
import type { Line } from '../lines/index.js';
import { readsLikeFault } from '../reading/index.js';
import { findHeader, readName, type ColumnRole } from './find-header.js';
import { listContinued, readCells } from './row-cells.js';
import type { TableItem } from './table-item.js';

/** A cell that names the field beside it (反馈问题, 整改措施2). */
interface FormLabel {
  readonly kind: ColumnRole;
  readonly cell: Line;
  /** The name without its number. */
  readonly name: string;
  readonly numbered: boolean;
}

export interface FormField {
  readonly label: FormLabel;
  readonly values: readonly Line[];
}

/** A field's name is short. Longer takes a value that ends like one for a name. */
const LONGEST_FIELD_NAME = 16;
/** With fewer rows of fields a table may be a ledger's head. */
const FEWEST_FIELD_ROWS = 2;
/** Share of the rows of several cells that name a field. Lower takes a ledger with a column of such words for a form. */
const FIELD_ROW_SHARE = 0.5;
const NAME_NUMBER = /[(（]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）]?(?=[:：]?$)/u;
const SENTENCE_END = /[。;]$/u;

function readFormLabel(cell: Line): FormLabel | null {
  const folded = cell.folded.replace(/\s/gu, '');
  if (folded.length > LONGEST_FIELD_NAME) return null;
  const kind = readName(folded.replace(/:$/u, ''));
  if (kind !== null) return { kind, cell, name: cell.text.replace(/[:：]$/u, ''), numbered: false };
  const bare = folded.replace(NAME_NUMBER, '').replace(/:$/u, '');
  const numberedKind = bare === folded || bare === '' ? null : readName(bare);
  return numberedKind === null ? null : { kind: numberedKind, cell, name: bare, numbered: true };
}

/** The fields a row prints: one or several, each a name and what stands right of it. A name above a name groups it. */
function readFields(row: Line): readonly FormField[] {
  const fields: { label: FormLabel; values: Line[] }[] = [];
  for (const cell of readCells(row).values()) {
    const label = readFormLabel(cell);
    const last = fields.at(-1);
    if (label === null) last?.values.push(cell);
    else if (last?.values.length === 0) fields[fields.length - 1] = { label, values: [] };
    else fields.push({ label, values: [] });
  }
  return fields;
}

/** A row that opens with a field: its first cell is a name, or a name from above goes on in it. */
function isFieldRow(row: Line): boolean {
  const fields = readFields(row);
  const [first] = readCells(row).values();
  const opens = first !== undefined && fields[0] !== undefined && readFormLabel(first) !== null;
  return (opens || listContinued(row).length > 0) && fields.some(({ values }) => values.length > 0);
}

/** The fields of a form that accounts for a problem stated above it, row by row; null where the table is none. */
export function readAccountFields(rows: readonly Line[]): readonly (readonly FormField[])[] | null {
  const kinds = listKinds(rows);
  const accounts = kinds.has('measure') || kinds.has('progress') || kinds.has('result');
  const isForm = rows.length >= FEWEST_FIELD_ROWS && rows.every(isFieldRow);
  return isForm && accounts && !kinds.has('problem') ? rows.map(readFields) : null;
}

/** The index of a form's first row that names a field or states a problem; null where the table is no form that lists issues. */
export function findFormStart(rows: readonly Line[]): number | null {
  const fieldRows = rows.filter(isFieldRow);
  const several = rows.filter((row) => readCells(row).size > 1);
  if (fieldRows.length < FEWEST_FIELD_ROWS || fieldRows.length < several.length * FIELD_ROW_SHARE) return null;
  const header = findHeader(rows);
  if (header !== null && rows.slice(header.start, header.end).every((row) => !isFieldRow(row))) return null;
  const kinds = listKinds(rows);
  const accounts = kinds.has('measure') || kinds.has('progress') || kinds.has('result');
  if (!accounts) return null;
  if (kinds.has('problem')) return rows.findIndex((row) => readFields(row).length > 0);
  const above = rows.slice(0, rows.findIndex(isFieldRow)).findLastIndex((row) => readCells(row).size > 0);
  return above >= 0 && readProblemRow(rows[above]) !== null ? above : null;
}

/** The kinds of the fields that hold something. */
const listKinds = (rows: readonly Line[]): ReadonlySet<ColumnRole> =>
  new Set(
    rows
      .filter(isFieldRow)
      .flatMap(readFields)
      .flatMap(({ label, values }) => (values.length > 0 ? [label.kind] : [])),
  );

/**
 * A problem stated over the whole width above its fields, which no field names: it is numbered or finds fault. Null where
 * the row is none.
 */
function readProblemRow(row: Line | undefined): Line | null {
  if (row === undefined || listContinued(row).length > 0) return null;
  const cells = [...readCells(row).values()];
  const [only] = cells;
  if (only === undefined || cells.length > 1 || readFormLabel(only) !== null) return null;
  return readMarkers(only.folded).length > 0 || readsLikeFault(only.folded, only.words.grams) ? only : null;
}

/** A form while its rows are read. */
class FormReading {
  private readonly items: TableItem[] = [];
  private fields: { label: FormLabel; values: Line[] }[] = [];
  /** The name an issue's fields begin with in this form. */
  private opening: string | null = null;
  /** The problem the open issue's fields stand below, where no field states it. */
  private problem: Line | null = null;

  /** `isHeaded`: problems are stated over the whole width, above their fields. */
  constructor(private readonly isHeaded: boolean) {}

  addRow(row: Line): void {
    const fields = readFields(row);
    const cells = [...readCells(row).values()];
    const [only] = cells;
    if (fields.length === 0 && only !== undefined && listContinued(row).length === 0) {
      this.flush();
      this.problem = this.isHeaded ? readProblemRow(row) : null;
      if (this.problem !== null) return;
      this.items.push({ kind: SENTENCE_END.test(only.folded) ? 'note' : 'heading', line: only });
      return;
    }
    const leading = cells.filter((cell) => readFormLabel(cell) === null);
    if (fields.length === 0) this.fields.at(-1)?.values.push(...leading);
    for (const field of fields) this.addField(field);
  }

  finish(): readonly TableItem[] {
    this.flush();
    return this.items;
  }

  private addField({ label, values }: FormField): void {
    this.items.push({ kind: 'text', line: label.cell });
    const hasProblem = this.fields.some((field) => field.label.kind === 'problem');
    const opens = label.kind === 'problem' || label.kind === 'ordinal' || label.name === this.opening;
    if (opens && hasProblem && !this.describesProblem(label)) this.flush();
    this.opening ??= label.name;
    this.fields.push({ label, values: [...values] });
  }

  /** 问题描述 right under 问题一 or 反馈问题 is one issue still: nothing has accounted for the problem yet. */
  private describesProblem({ kind, name, numbered }: FormLabel): boolean {
    if (kind !== 'problem') return false;
    const stated = this.fields.filter((field) => field.label.kind === 'problem' && field.values.length > 0);
    if (stated.length === 0) return true;
    if (numbered || name === this.opening) return false;
    return this.fields.every((field) => field.label.name !== name && !accountKinds.has(field.label.kind));
  }

  private flush(): void {
    const draft = readFormIssue(this.problem, this.fields);
    if (draft !== null) this.items.push({ kind: 'issue', draft });
    this.fields = [];
    this.problem = null;
  }
}

const accountKinds: ReadonlySet<ColumnRole> = new Set(['measure', 'progress', 'result']);

function readFormIssue(head: Line | null, fields: readonly FormField[]): IssueDraft | null {
  if (head !== null) return readLabelledIssue(null, head, listFields(fields));
  const problem = fields.find(({ label, values }) => label.kind === 'problem' && values.length > 0);
  const [statement, ...details] = problem?.values ?? [];
  if (problem === undefined || statement === undefined) return null;
  const number = fields.find(({ label }) => label.kind === 'ordinal')?.values[0];
  const numbered = fields.find(({ label }) => label.kind === 'problem' && label.numbered)?.label.cell;
  const described = details.map((value): LabelledField => ({ kind: 'problem', name: problem.label.name, value }));
  const others = fields.filter((field) => field !== problem);
  return readLabelledIssue(number ?? numbered ?? null, statement, [...described, ...listFields(others)]);
}

const listFields = (fields: readonly FormField[]): readonly LabelledField[] =>
  fields.flatMap(({ label: { kind, name }, values }): readonly LabelledField[] =>
    kind === 'ordinal' ? [] : values.map((value) => ({ kind, name, value })),
  );

/**
 * A table whose rows name a field and state it beside the name (反馈问题 | … / 整改措施 | … / 责任单位 | … | 时限 | …) → its
 * issues: one, or one after the other. Null where the table is none.
 */
export function readForm(rows: readonly Line[]): readonly TableItem[] | null {
  const start = findFormStart(rows);
  if (start === null) return null;
  const form = new FormReading(!listKinds(rows).has('problem'));
  for (const row of rows) form.addRow(row);
  return form.finish();
}
