import type { Diagnostic, SourceText, Span } from '../../text/index.js';
import { readDeclaredTotals } from '../declared/read-declared-totals.js';
import type { Frame } from '../frame/index.js';
import type { Slice } from '../lines/index.js';
import type { Contact, DeclaredTotals, Inspection } from '../record.js';
import type { PartDraft } from './part-draft.js';
import { textAt, toSpan } from './span.js';

/** What stands above and below the issues: who published what, when, about which inspection, with which totals. */
export interface Masthead {
  readonly title: string;
  readonly issuer: string | null;
  readonly publishedDate: string | null;
  readonly inspection: Inspection;
  readonly declared: DeclaredTotals;
  readonly contact: Contact;
  readonly year: number | null;
  readonly diagnostics: readonly Diagnostic[];
}

function readDeclared(frame: Frame, body: PartDraft, source: SourceText): DeclaredTotals {
  const { paragraphs } = source;
  const slices: readonly Slice[] = [...body.summary, ...frame.closing.closing];
  const reading = readDeclaredTotals(slices.map((slice) => ({ text: textAt(slice, paragraphs) })));
  const { evidence } = reading;
  const slice = evidence === null ? undefined : slices[evidence.text];
  const span: Span | null =
    slice === undefined || evidence === null
      ? null
      : toSpan({ paragraph: slice.paragraph, start: slice.start + evidence.start, end: slice.start + evidence.end }, paragraphs);
  return { ...reading.totals, span };
}

export function readMasthead(frame: Frame, body: PartDraft, source: SourceText): Masthead {
  const title = frame.title.map(({ text }) => text).join('');
  return {
    title,
    issuer: frame.closing.signer,
    publishedDate: frame.closing.signedDate,
    inspection: { kind: null, body: null, from: null, to: null, feedbackDate: null },
    declared: readDeclared(frame, body, source),
    contact: { phone: null, email: null, address: null },
    year: null,
    diagnostics: [],
  };
}
