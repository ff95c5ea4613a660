import { sliceOf, type Line, type Slice } from '../lines/index.js';
import type { Status } from '../record.js';
import type { GroupState } from './group-state.js';
import type { FieldDraft, GroupStateDraft, IssueDraft, MeasureDraft, Piece, PieceRole } from './issue-draft.js';
import type { Head } from './read-head.js';

/** Full stops and separators at the end of a value are decoration: 2023年6月底前。 */
const VALUE_END = /[\s。;,]+$/u;
const UNIT_SEPARATOR = /[、,;/]|\s+/u;

/** Gathers what the lines of one issue say, in the order they are read. */
export class IssueBuilder {
  private statement: Slice | null = null;
  private core: Slice | null = null;
  private status: Status | null = null;
  private statusLabel: Slice | null = null;
  private deadline: Slice | null = null;
  private emptyLabel: Slice | null = null;
  private groupState: GroupStateDraft | null = null;
  /** By name: a unit named beside each of several measures is responsible once. */
  private readonly responsible = new Map<string, Slice>();
  private readonly fields: FieldDraft[] = [];
  private readonly measures: MeasureDraft[] = [];
  private readonly pieces: Piece[] = [];

  constructor(private readonly marker: string | null) {}

  get hasStatus(): boolean {
    return this.status !== null;
  }

  get hasMeasures(): boolean {
    return this.measures.length > 0;
  }

  get measureCount(): number {
    return this.measures.length;
  }

  addPiece(role: PieceRole, line: Line, start: number, end: number): void {
    const slice = sliceOf(line, start, end);
    if (slice.end > slice.start) this.pieces.push({ role, slice });
  }

  /** The whole head up to where the account begins is the statement's: marker, 问题： label, wrapper and full stop too. */
  setStatement(line: Line, head: Head): void {
    this.statement = sliceOf(line, head.statementStart, head.statementEnd);
    this.core = sliceOf(line, head.coreStart, head.coreEnd);
    this.addPiece('statement', line, 0, head.restStart);
  }

  /** A further paragraph of the problem's description, before the first label. */
  addDetail(line: Line): void {
    this.fields.push({ label: '', slice: sliceOf(line, 0, line.text.length) });
    this.addPiece('statement', line, 0, line.text.length);
  }

  setStatus(line: Line, start: number, end: number, status: Status): void {
    this.status = status;
    this.statusLabel = sliceOf(line, start, end);
    const punctuation = /^[\s。;,!]*/u.exec(line.folded.slice(end))?.[0].length ?? 0;
    this.addPiece('status', line, start, end + punctuation);
  }

  /** A sentence that says a state of several issues: this one's, and that of those before it. */
  setGroupState(line: Line, { start, end, status, count }: GroupState): void {
    this.groupState = { status, label: sliceOf(line, start, end), count };
    this.addPiece('status', line, 0, line.text.length);
  }

  noteEmptyLabel(slice: Slice): void {
    this.emptyLabel ??= slice;
  }

  /** `line` is the measure with its marker; `markerLength` is how much of it the marker takes. */
  addMeasure(line: Line, markerLength: number, marker: Slice | null, kind: 'measure' | 'nextStep'): void {
    const slice = sliceOf(line, markerLength, line.text.length);
    if (slice.end === slice.start) {
      this.addPiece('label', line, 0, line.text.length);
      return;
    }
    this.measures.push({ marker: marker === null ? null : line.text.slice(0, markerLength).trim(), slice, kind });
    this.addPiece('measure', line, 0, line.text.length);
  }

  addResponsible(value: Line): void {
    let at = 0;
    for (const name of value.folded.replace(VALUE_END, '').split(UNIT_SEPARATOR)) {
      const start = value.folded.indexOf(name, at);
      if (name.length > 0 && !this.responsible.has(name))
        this.responsible.set(name, sliceOf(value, start, start + name.length));
      at = start + name.length;
    }
    this.addPiece('field', value, 0, value.text.length);
  }

  setDeadline(value: Line): void {
    const end = value.folded.length - (VALUE_END.exec(value.folded)?.[0].length ?? 0);
    // Several measures may have a time limit each: the first is the issue's, the others are said beside it.
    if (end > 0 && this.deadline !== null) this.fields.push({ label: '整改时限', slice: sliceOf(value, 0, end) });
    else if (end > 0) this.deadline = sliceOf(value, 0, end);
    this.addPiece('field', value, 0, value.text.length);
  }

  addField(label: string, value: Line): void {
    if (value.text.length === 0) return;
    this.fields.push({ label, slice: sliceOf(value, 0, value.text.length) });
    this.addPiece('field', value, 0, value.text.length);
  }

  build(): IssueDraft {
    if (this.statement === null || this.core === null) throw new Error('an issue is built after its statement is set');
    return {
      marker: this.marker,
      statement: this.statement,
      core: this.core,
      status: this.status,
      statusLabel: this.statusLabel,
      responsible: [...this.responsible.values()],
      deadline: this.deadline,
      fields: this.fields,
      measures: this.measures,
      pieces: this.pieces,
      groupState: this.groupState,
      emptyLabel: this.measures.length === 0 && this.status === null ? this.emptyLabel : null,
    };
  }
}
