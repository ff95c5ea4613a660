import { UnreadableError, type Diagnostic, type Paragraph, type SourceText } from '../text/index.js';
import { diagnoseNotice } from './assembly/diagnose.js';
import { measureCoverage } from './assembly/measure-coverage.js';
import { readMasthead, type Masthead } from './assembly/read-masthead.js';
import { readPart, type PartReading } from './assembly/read-part.js';
import { findKeptReading, findReading, summariseReadings } from './assembly/summarise-readings.js';
import type { Claim } from './assembly/part-draft.js';
import { toRecordParts, type NamedPart } from './assembly/to-record-parts.js';
import { findFrame, type Closing, type Frame } from './frame/index.js';
import { releaseRows } from './layouts/index.js';
import { makeLines } from './lines/index.js';
import { reconcile } from './reconcile.js';
import { tellWords } from './words/index.js';
import type { KeptReading, NoticeRecord, NoticeSource } from './record.js';
import {
  learnedWeights,
  listConfidenceEvidence,
  listLikenessEvidence,
  mayOpenItem,
  rateConfidence,
  rateLikeness,
  type Reading,
  type ReadingWeights,
} from './reading/index.js';

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

/** How a notice is read; left out: by the learned weights, the heaviest reading. */
export interface NoticeOptions {
  readonly weights?: ReadingWeights;
  /** The reading of the body to take: an id of `readings` (r2), or one kept earlier. */
  readonly reading?: string | KeptReading | null;
  /** Told what confidence is rated by: how it is learned. */
  readonly observe?: (evidence: {
    readonly confidence: readonly number[];
    readonly likeness: readonly number[];
  }) => void;
}

function findWanted(readings: readonly Reading[], wanted: string | KeptReading | null): Reading | undefined {
  if (wanted === null) return undefined;
  return typeof wanted === 'string' ? findReading(readings, wanted) : findKeptReading(readings, wanted);
}

function readParts(
  frame: Frame,
  { weights = learnedWeights, reading = null }: NoticeOptions,
): { readonly parts: readonly NamedPart[]; readonly body: PartReading; readonly all: readonly PartReading[] } {
  const body = readPart(frame.body, 'body', weights, (readings) => findWanted(readings, reading) ?? readings[0]);
  const annexes = frame.annexes.map(({ body: lines }) => readPart(lines, 'annex', weights));
  const parts = [
    { part: 'body', draft: body.draft } as const,
    ...annexes.map(({ draft }): NamedPart => ({ part: 'annex', draft })),
  ];
  return { body, parts, all: [body, ...annexes] };
}

/** What a text is about that may be such a notice though it lists nothing: a round of many units, details in an annex. */
const TOPIC = /整改|巡[视察]|审计|督[察查]|销号/u;

/** A paper less like a notice is refused. Larger refuses notices of odd forms, smaller reads ledgers out of plans and rules. */
const LEAST_LIKENESS = 0.2;

/** Refuses what lists no issue, unless it is a notice of rectification that states totals. */
function checkIssues(
  issues: number,
  likeness: number,
  { title, declared }: Masthead,
  paragraphs: readonly Paragraph[],
): void {
  if (issues > 0 && likeness >= LEAST_LIKENESS) return;
  const states = Object.values(declared).some((value) => typeof value === 'number');
  if (issues === 0 && states && (TOPIC.test(title) || paragraphs.some(({ text }) => text.includes('整改')))) return;
  throw new UnreadableError('no-issues', 'The text lists no issue and its rectification.');
}

/**
 * Source text → the notice's record. Every text in it is the source at its span; every non-blank character
 * is part of one piece or listed as unassigned. Throws UnreadableError `no-issues` where the text lists no issue at all.
 */
export function buildNotice(source: SourceText, origin: NoticeOrigin, options: NoticeOptions = {}): NoticeRecord {
  const { paragraphs } = source;
  const { lines, drawn } = releaseRows(tellWords(makeLines(paragraphs), (options.weights ?? learnedWeights).grams));
  const frame = findFrame(lines, mayOpenItem);
  const { parts, body, all } = readParts(frame, options);
  const masthead = readMasthead(frame, body.draft, source);
  const { sections, issues } = toRecordParts(parts, paragraphs, masthead.year);
  const claims = [
    ...claimFrame(frame),
    ...parts.flatMap(({ draft }) => draft.claims),
    ...drawn.map((slice): Claim => ({ role: 'label', slice })),
  ];
  const coverage = measureCoverage(paragraphs, claims);
  const evidence = listConfidenceEvidence({ readings: all, issues, declared: masthead.declared, coverage });
  const weights = options.weights ?? learnedWeights;
  const { title, declared } = masthead;
  const likenessEvidence = listLikenessEvidence({ title, paragraphs, issues, declared }, weights.grams);
  options.observe?.({ confidence: evidence, likeness: likenessEvidence });
  const likeness = rateLikeness(likenessEvidence, weights.likeness);
  checkIssues(issues.length, likeness, masthead, paragraphs);
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
    confidence: Math.round(100 * likeness * rateConfidence(evidence, weights.confidence)) / 100,
    readings: summariseReadings(body),
    diagnostics,
    paragraphs: paragraphs.map(({ text }) => text),
  };
}
