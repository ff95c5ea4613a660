import type { LabelKind } from '../labels/index.js';
import { readMarkers, type MarkerFamily } from '../../outline/index.js';
import { cutLine, sliceOf, type Line } from '../lines/index.js';
import { IssueBuilder } from './issue-builder.js';
import type { IssueDraft } from './issue-draft.js';
import { readHeadLine } from './read-head.js';
import { NEXT_STEP_OPENING, readField } from './read-field.js';
import { readState } from './read-state.js';

/** A field of an issue that a table's column or a chapter's heading labels. */
export interface LabelledField {
  readonly kind: LabelKind;
  readonly name: string;
  readonly value: Line;
  /** How much of the value is the number of a measure. */
  readonly markerLength?: number;
}

/** Fields whose numbered items are measures. */
const numberedKinds: ReadonlySet<LabelKind> = new Set(['measure', 'progress', 'result', 'nextStep']);

/** Families that number problems where a table has no column for numbers. */
const numberingFamilies: ReadonlySet<MarkerFamily> = new Set([
  'cjkComma',
  'cjkParen',
  'labelled',
  'arabic',
  'arabicParen',
  'circled',
]);

/** A statement that carries its own number (1.学习不深入): number and statement. */
function partMarker(statement: Line): { readonly marker: Line | null; readonly statement: Line } {
  const found = readMarkers(statement.folded)[0];
  if (found === undefined || !numberingFamilies.has(found.family) || found.length >= statement.text.length)
    return { marker: null, statement };
  return {
    marker: cutLine(statement, 0, found.length),
    statement: cutLine(statement, found.length, statement.text.length),
  };
}

/** 已完成 under 整改成效: a column of measures that holds a state and nothing else states it. */
function readsAsState({ kind, name, value }: LabelledField): boolean {
  const state = kind === 'measure' ? readState(name, value.folded) : null;
  return state !== null && state !== 'unknown';
}

/** An issue whose parts stand in labelled places (the cells of a row, the items of six chapters) → its draft. */
export function readLabelledIssue(number: Line | null, problem: Line, fields: readonly LabelledField[]): IssueDraft {
  const { marker, statement } = number === null ? partMarker(problem) : { marker: number, statement: problem };
  const builder = new IssueBuilder(marker === null || marker.text.length === 0 ? null : marker.text);
  if (marker !== null) builder.addPiece('label', marker, 0, marker.text.length);
  const head = readHeadLine(statement, 0, 'label');
  builder.setStatement(statement, { ...head, restStart: statement.text.length });
  const hasState = fields.some(
    ({ kind, name, value }) => kind === 'progress' && readState(name, value.folded) !== null,
  );
  const stated = hasState ? [] : fields.filter(readsAsState).slice(0, 1);
  for (const field of fields) {
    const { kind, name, value, markerLength = 0 } = field;
    if (kind === 'problem') builder.addDetail(value);
    else if (markerLength > 0 && numberedKinds.has(kind))
      builder.addMeasure(
        value,
        markerLength,
        sliceOf(value, 0, markerLength),
        kind === 'nextStep' || NEXT_STEP_OPENING.test(value.folded.slice(markerLength)) ? 'nextStep' : 'measure',
      );
    else readField(builder, value, { kind: stated.includes(field) ? 'progress' : kind, name, start: 0, valueStart: 0 });
  }
  return builder.build();
}
