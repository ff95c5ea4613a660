import type { LabelKind } from '../labels/index.js';
import { sliceOf, type Line } from '../lines/index.js';
import { IssueBuilder } from './issue-builder.js';
import type { IssueDraft } from './issue-draft.js';
import { readHeadLine } from './read-head.js';
import { NEXT_STEP_OPENING, readField } from './read-field.js';

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

/** An issue whose parts stand in labelled places (the cells of a row, the items of six chapters) → its draft. */
export function readLabelledIssue(marker: Line | null, statement: Line, fields: readonly LabelledField[]): IssueDraft {
  const builder = new IssueBuilder(marker === null || marker.text.length === 0 ? null : marker.text);
  if (marker !== null) builder.addPiece('label', marker, 0, marker.text.length);
  const head = readHeadLine(statement.folded, 0, 'label');
  builder.setStatement(statement, { ...head, restStart: statement.text.length });
  for (const { kind, name, value, markerLength = 0 } of fields) {
    if (kind === 'problem') builder.addDetail(value);
    else if (markerLength > 0 && numberedKinds.has(kind))
      builder.addMeasure(
        value,
        markerLength,
        sliceOf(value, 0, markerLength),
        kind === 'nextStep' || NEXT_STEP_OPENING.test(value.folded.slice(markerLength)) ? 'nextStep' : 'measure',
      );
    else readField(builder, value, { kind, name, start: 0, valueStart: 0 });
  }
  return builder.build();
}
