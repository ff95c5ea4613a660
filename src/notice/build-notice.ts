import { UnreadableError, type Diagnostic, type SourceText } from '../text/index.js';
import { diagnoseNotice, rateConfidence } from './assembly/diagnose.js';
import { measureCoverage } from './assembly/measure-coverage.js';
import { readMasthead } from './assembly/read-masthead.js';
import { readPart } from './assembly/read-part.js';
import type { Claim, PartDraft } from './assembly/part-draft.js';
import { toRecordParts, type NamedPart } from './assembly/to-record-parts.js';
import { findFrame, type Closing, type Frame } from './frame/index.js';
import { releaseRows } from './layouts/index.js';
import { makeLines } from './lines/index.js';
import { reconcile } from './reconcile.js';
import { tellWords } from './words/index.js';
import type { NoticeRecord, NoticeSource } from './record.js';
import { learnedWeights, mayOpenItem } from './reading/index.js';

/** Where the bytes of a notice came from; the reader adds format, pages and recognition. */
export type NoticeOrigin = Pick<NoticeSource, 'fileName' | 'sha256' | 'bytes'>;

const claimClosing = (closing: Closing): readonly Claim[] => [
  ...closing.closing.map((slice): Claim => ({ role: 'closing', slice })),
  ...closing.signature.map((slice): Claim => ({ role: 'signature', slice })),
  ...closing.furniture.map((slice): Claim => ({ role: 'furniture', slice })),
];

function claimFrame(frame: Frame): readonly Claim[] {
  return [
    ...[...frame.title, ...frame.titleRepeats].map((slice): Claim => ({ role: 'title', slice })),
    ...frame.furniture.map((slice): Claim => ({ role: 'furniture', slice })),
    // A column name before the title, or a date glued behind it, stands on the title's line.
    ...frame.titleSources.map((slice): Claim => ({ role: 'furniture', slice })),
    ...claimClosing(frame.closing),
    ...frame.annexes.flatMap(({ heading, title, closing }) => [
      ...[heading, ...title].map((slice): Claim => ({ role: 'annexTitle', slice })),
      ...claimClosing(closing),
    ]),
  ];
}

function readParts(frame: Frame): { readonly parts: readonly NamedPart[]; readonly body: PartDraft } {
  const body = readPart(frame.body, 'body', learnedWeights).draft;
  const annexes = frame.annexes.map(({ body: lines }): NamedPart => ({
    part: 'annex',
    draft: readPart(lines, 'annex', learnedWeights).draft,
  }));
  return { body, parts: [{ part: 'body', draft: body }, ...annexes] };
}

/**
 * Source text → the notice's record (CONTRACT §1). Every text in it is the source at its span; every non-blank character
 * is part of one piece or listed as unassigned. Throws UnreadableError `no-issues` where the text lists no issue at all.
 */
export function buildNotice(source: SourceText, origin: NoticeOrigin): NoticeRecord {
  const { paragraphs } = source;
  const { lines, drawn } = releaseRows(tellWords(makeLines(paragraphs)));
  const frame = findFrame(lines, mayOpenItem);
  const { parts, body } = readParts(frame);
  const masthead = readMasthead(frame, body, source);
  const { sections, issues } = toRecordParts(parts, paragraphs, masthead.year);
  if (issues.length === 0) throw new UnreadableError('no-issues', 'The text lists no issue and its rectification.');
  const claims = [
    ...claimFrame(frame),
    ...parts.flatMap(({ draft }) => draft.claims),
    ...drawn.map((slice): Claim => ({ role: 'label', slice })),
  ];
  const coverage = measureCoverage(paragraphs, claims);
  const reconciliation = reconcile(masthead.declared, issues);
  const { format, mediaType, pages, ocr } = source;
  const found: readonly Diagnostic[] = diagnoseNotice({
    parts,
    issues,
    masthead,
    reconciliation,
    coverage,
    paragraphs,
  });
  const diagnostics = [...source.diagnostics, ...masthead.diagnostics, ...found];
  return {
    schemaVersion: 1,
    source: { fileName: origin.fileName, mediaType, format, sha256: origin.sha256, bytes: origin.bytes, pages, ocr },
    title: masthead.title,
    issuer: masthead.issuer,
    publishedDate: masthead.publishedDate,
    inspection: masthead.inspection,
    declared: masthead.declared,
    reconciliation,
    sections,
    issues,
    contact: masthead.contact,
    coverage,
    confidence: rateConfidence(diagnostics, issues, coverage),
    diagnostics,
    paragraphs: paragraphs.map(({ text }) => text),
  };
}
