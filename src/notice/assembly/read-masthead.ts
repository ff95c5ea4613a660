import type { Diagnostic, SourceText, Span } from '../../text/index.js';
import { readDeclaredTotals } from '../declared/read-declared-totals.js';
import { readContact } from '../contact/read-contact.js';
import { findIssuerInTitle } from '../inspection/find-issuer-in-title.js';
import { findPublishedDateInFurniture } from '../inspection/find-published-date.js';
import { readInspection } from '../inspection/read-inspection.js';
import type { TextSpot } from '../text-spot.js';
import { readGluedDate, type Frame } from '../frame/index.js';
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

const isBefore = (slice: Slice, mark: Slice | null): boolean =>
  mark === null || slice.paragraph < mark.paragraph || (slice.paragraph === mark.paragraph && slice.start < mark.start);

/** The outermost heading above the first issue, or that issue where none stands above it. */
function findFirstIssueChapter({ sections, issues }: PartDraft): Slice | null {
  const [first] = issues;
  if (first === undefined) return null;
  let chapter: Slice = first.draft.statement;
  for (let index = first.section; index !== null; index = sections[index]?.parent ?? null)
    chapter = sections[index]?.title ?? chapter;
  return chapter;
}

function readDeclared(frame: Frame, body: PartDraft, source: SourceText): Pick<Masthead, 'declared' | 'diagnostics'> {
  const { paragraphs } = source;
  const all: readonly Slice[] = [...body.summary, ...frame.closing.closing];
  const read = (slices: readonly Slice[]) =>
    readDeclaredTotals(slices.map((slice) => ({ text: textAt(slice, paragraphs) })));
  // Chapters of issues state totals of their own (此部分4个问题…): what stands above them speaks of the whole.
  const above = all.filter((slice) => isBefore(slice, findFirstIssueChapter(body)));
  const slices = read(above).totals.total === null ? all : above;
  const reading = read(slices);
  const spanOf = ({ text, start, end }: TextSpot): Span | null => {
    const slice = slices[text];
    return slice === undefined
      ? null
      : toSpan({ paragraph: slice.paragraph, start: slice.start + start, end: slice.start + end }, paragraphs);
  };
  const diagnostics = reading.contradictions.map((spot): Diagnostic => {
    const span = spanOf(spot);
    return {
      code: 'declared-totals-contradict',
      severity: 'warning',
      message: 'The notice states the same totals again with other numbers.',
      ...(span === null ? {} : { span }),
    };
  });
  return {
    declared: { ...reading.totals, span: reading.evidence === null ? null : spanOf(reading.evidence) },
    diagnostics,
  };
}

/** The framing text above the first heading or issue. */
function readPreamble(body: PartDraft, source: SourceText): readonly string[] {
  const starts = [...body.sections.map(({ title }) => title), ...body.issues.map(({ draft }) => draft.statement)];
  const isAbove = (slice: Slice): boolean =>
    starts.every(
      ({ paragraph, start }) => slice.paragraph < paragraph || (slice.paragraph === paragraph && slice.start < start),
    );
  return body.summary.filter(isAbove).map((slice) => textAt(slice, source.paragraphs));
}

/** The date under the signature, else the page's own, read off the lines around the notice (发布日期, 成文日期). */
function readPublishedDate(frame: Frame, source: SourceText): string | null {
  const around = [...frame.furniture, ...frame.titleSources, ...frame.titleRepeats, ...frame.closing.furniture].map(
    ({ text }) => text,
  );
  return (
    frame.closing.signedDate ??
    findPublishedDateInFurniture(around) ??
    findPublishedDateInFurniture(source.furniture.map(({ text }) => text)) ??
    [...frame.titleSources, ...frame.titleRepeats]
      .map(({ folded }) => readGluedDate(folded))
      .find((date) => date !== null) ??
    findPublishedDateInFurniture(frame.closing.closing.map(({ text }) => text))
  );
}

/** Phone, e-mail and address from the end matter; what it lacks, from the framing text behind the issues. */
function readContacts(frame: Frame, body: PartDraft, source: SourceText): Contact {
  const last = Math.max(-1, ...body.issues.map(({ draft }) => draft.statement.paragraph));
  const behind = body.summary
    .filter(({ paragraph }) => paragraph > last)
    .map((slice) => textAt(slice, source.paragraphs));
  const { contact } = readContact(frame.closing.closing.map(({ text }) => text));
  const { contact: further } = readContact(behind);
  return {
    phone: contact.phone ?? further.phone,
    email: contact.email ?? further.email,
    address: contact.address ?? further.address,
  };
}

/** The frame of a notice and the framing text of its body → what the record says above its issues. */
export function readMasthead(frame: Frame, body: PartDraft, source: SourceText): Masthead {
  const title = frame.title.map(({ text }) => text).join('');
  const publishedDate = readPublishedDate(frame, source);
  const { inspection } = readInspection(title, readPreamble(body, source), publishedDate);
  const { declared, diagnostics } = readDeclared(frame, body, source);
  const contact = readContacts(frame, body, source);
  return {
    title,
    issuer: frame.closing.signer ?? findIssuerInTitle(title),
    publishedDate,
    inspection,
    declared,
    contact,
    year: publishedDate === null ? null : Number(publishedDate.slice(0, 4)),
    diagnostics,
  };
}
