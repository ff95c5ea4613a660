import type { Paragraph } from '../../text/index.js';
import { readDeadline } from '../../language/index.js';
import { findFacts } from '../facts/find-facts.js';
import type { IssueDraft, MeasureDraft } from '../issue/index.js';
import type { Issue, Measure, Part, Section } from '../record.js';
import type { PartDraft } from './part-draft.js';
import { textAt, toSpan } from './span.js';

export interface NamedPart {
  readonly part: Part;
  readonly draft: PartDraft;
}

interface Numbering {
  readonly paragraphs: readonly Paragraph[];
  /** The year a date without one is read in. */
  readonly year: number | null;
  measures: number;
}

function toMeasure({ marker, slice, kind }: MeasureDraft, numbering: Numbering): Measure {
  const { paragraphs, year } = numbering;
  const text = textAt(slice, paragraphs);
  numbering.measures += 1;
  const facts = findFacts(text, { year }).map(({ start, end, ...fact }) => ({
    ...fact,
    span: toSpan({ paragraph: slice.paragraph, start: slice.start + start, end: slice.start + end }, paragraphs),
  }));
  return { id: `m${numbering.measures}`, marker, text, kind, facts, span: toSpan(slice, paragraphs) };
}

/** Where an issue stands: its statement (a record's text is the source at its span). */
function toIssue(
  draft: IssueDraft,
  ordinal: number,
  part: Part,
  sectionId: string | null,
  numbering: Numbering,
): Issue {
  const { paragraphs, year } = numbering;
  const deadline = draft.deadline === null ? null : textAt(draft.deadline, paragraphs);
  return {
    id: `i${ordinal}`,
    sectionId,
    part,
    ordinal,
    marker: draft.marker,
    statement: textAt(draft.statement, paragraphs),
    core: textAt(draft.core, paragraphs),
    statusLabel: draft.statusLabel === null ? null : textAt(draft.statusLabel, paragraphs),
    statusSpan: draft.statusLabel === null ? null : toSpan(draft.statusLabel, paragraphs),
    status: draft.status,
    responsible: draft.responsible.map((slice) => textAt(slice, paragraphs)),
    deadline,
    deadlineDate: deadline === null ? null : readDeadline(deadline, { year, rollsOver: false }),
    fields: draft.fields.map(({ label, slice }) => ({
      label,
      text: textAt(slice, paragraphs),
      span: toSpan(slice, paragraphs),
    })),
    measures: draft.measures.map((measure) => toMeasure(measure, numbering)),
    span: toSpan(draft.statement, paragraphs),
  };
}

/** The parts of a notice → its sections and issues, numbered through the document: s1…, i1…, m1…. */
export function toRecordParts(
  parts: readonly NamedPart[],
  paragraphs: readonly Paragraph[],
  year: number | null,
): { readonly sections: readonly Section[]; readonly issues: readonly Issue[] } {
  const sections: Section[] = [];
  const issues: Issue[] = [];
  const numbering: Numbering = { paragraphs, year, measures: 0 };
  for (const { part, draft } of parts) {
    const offset = sections.length;
    const idOf = (index: number | null): string | null => (index === null ? null : `s${offset + index + 1}`);
    draft.sections.forEach(({ parent, depth, marker, title }, index) => {
      sections.push({
        id: `s${offset + index + 1}`,
        parentId: idOf(parent),
        part,
        depth,
        marker,
        title: textAt(title, paragraphs),
        span: toSpan(title, paragraphs),
      });
    });
    for (const { section, draft: issue } of draft.issues)
      issues.push(toIssue(issue, issues.length + 1, part, idOf(section), numbering));
  }
  return { sections, issues };
}
