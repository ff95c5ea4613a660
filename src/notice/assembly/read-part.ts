import { readMarkers, type MarkerFamily, type OutlineNode } from '../../outline/index.js';
import { findDetailPattern, readIssue, type DetailPattern, type IssueLine } from '../issue/index.js';
import { findFieldChapters, listBetweenCells, readFieldChapters, type TableItem } from '../layouts/index.js';
import { cutLine, type Line } from '../lines/index.js';
import { proposeReadings, type ChosenIssue, type Reading, type ReadingWeights } from '../reading/index.js';
import type { Part } from '../record.js';
import { PartBuilder } from './part-builder.js';
import type { PartDraft } from './part-draft.js';
import { preparePart, type PreparedPart, type ReadTable } from './prepare-part.js';

/** Families whose paragraphs are no headings unless issues stand below them (gold convention: 一是… is running text). */
const runningFamilies: ReadonlySet<MarkerFamily> = new Set([
  'cjkIs',
  'ordinal',
  'sequence',
  'circled',
  'bullet',
  'arabicHalfParen',
  'stem',
  'stemParen',
  'branch',
  'romanParen',
  'romanSmall',
  'latin',
  'latinParen',
  'latinSmall',
]);
/** A heading longer than this is a numbered sentence. Larger makes sections of an overview's numbered paragraphs. */
const LONGEST_HEADING = 60;

interface Walk {
  readonly part: Part;
  readonly builder: PartBuilder;
  readonly lines: readonly Line[];
  /** Tables already read, by their first row's line. */
  readonly tables: ReadonlyMap<number, ReadTable>;
  /** All rows of those tables. */
  readonly inTables: ReadonlySet<number>;
  /** The issues of the chosen reading, by the line they open on. */
  readonly issues: ReadonlyMap<number, ChosenIssue>;
  /** Lines beside an issue, not below it, that belong to it. */
  readonly followers: ReadonlySet<number>;
  readonly pattern: DetailPattern;
  /** Families of running text that number headings here: issues stand below some of them. */
  readonly headingSeries: ReadonlySet<MarkerFamily>;
}

function flatten(node: OutlineNode, lines: readonly Line[]): readonly IssueLine[] {
  return node.children.flatMap((child) => {
    const line = lines[child.line];
    return line === undefined ? [] : [{ line, marker: child.marker }, ...flatten(child, lines)];
  });
}

/** Where a heading ends: at its first full stop, or with its line. */
function findHeadingEnd(line: Line, from: number): number {
  const stop = line.folded.indexOf('。', from);
  const end = stop < 0 ? line.folded.length : stop;
  return /[:;\s]$/u.test(line.folded.slice(0, end)) ? end - 1 : end;
}

const holdsIssues = (node: OutlineNode, walk: Walk): boolean =>
  walk.issues.has(node.line) || walk.tables.has(node.line) || node.children.some((child) => holdsIssues(child, walk));

function isHeading({ marker, children }: OutlineNode, line: Line, walk: Walk): boolean {
  if (marker === null) return false;
  if (children.some((child) => holdsIssues(child, walk))) return true;
  if (runningFamilies.has(marker.family) && !walk.headingSeries.has(marker.family)) return false;
  const end = findHeadingEnd(line, marker.length);
  const title = line.folded.slice(marker.length, end);
  // A whole sentence of several clauses is no heading, unless text runs in behind it.
  const isSentence = /[,;]/u.test(title) && line.folded.slice(end).trim() === '。';
  return title.length <= LONGEST_HEADING && !isSentence;
}

/** A heading among a table's rows that is open: what numbers it, and the section it heads. */
interface OpenHeading {
  readonly family: MarkerFamily;
  readonly section: number;
}

function addTableItems(
  walk: Pick<Walk, 'part' | 'builder'>,
  items: readonly TableItem[],
  section: number | null,
): void {
  let open: readonly OpenHeading[] = [];
  for (const item of items) {
    const current = open.at(-1)?.section ?? section;
    switch (item.kind) {
      case 'issue':
        walk.builder.addIssue(current, item.draft);
        break;
      case 'text':
        walk.builder.claim('label', item.line);
        break;
      case 'note':
        walk.builder.addSummary(item.line);
        break;
      case 'unread':
        // Above the issues such a table frames them; below, and in an annex, its rows may be issues that nobody read.
        if (walk.part === 'body' && !walk.builder.hasIssues) walk.builder.claim('summary', item.line);
        break;
      case 'heading':
        open = addTableHeading(walk, section, item.line, open);
    }
  }
}

/**
 * A heading among a table's rows, with its number where it is printed in the same cell. It closes the headings its own
 * family numbers and all below them: （一） stands under 一、, the next 一、 beside it.
 */
function addTableHeading(
  walk: Pick<Walk, 'builder'>,
  section: number | null,
  line: Line,
  open: readonly OpenHeading[],
): readonly OpenHeading[] {
  const marker = readMarkers(line.folded)[0];
  const length = marker?.length ?? 0;
  const family = marker?.family ?? 'unnumbered';
  const same = open.findIndex((heading) => heading.family === family);
  const above = same < 0 ? open : open.slice(0, same);
  const added = walk.builder.addSection(
    above.at(-1)?.section ?? section,
    length === 0 ? null : line.text.slice(0, length).trim(),
    line,
    length,
    line.text.length,
  );
  return [...above, { family, section: added }];
}

function addIssue(walk: Walk, { node: { node, line }, followers }: ChosenIssue, section: number | null): void {
  if (line === null) return;
  const below = [node, ...followers.map((follower) => follower.node)];
  const own = followers.flatMap(({ node: follower, line: beside }): IssueLine[] =>
    beside === null ? [] : [{ line: beside, marker: follower.marker }, ...flatten(follower, walk.lines)],
  );
  walk.builder.addIssue(
    section,
    readIssue({ line, marker: node.marker }, [...flatten(node, walk.lines), ...own], walk.pattern),
  );
  for (const each of below) noteOddities(walk, each);
}

function walkNode(walk: Walk, node: OutlineNode, section: number | null): void {
  const line = walk.lines[node.line];
  if (line === undefined || walk.followers.has(node.line)) return;
  if (node.irregularity !== null && node.marker !== null)
    walk.builder.noteOddity(node.irregularity, line, node.marker.text);
  const table = walk.tables.get(node.line);
  if (table !== undefined) {
    addTableItems(walk, table.items, section);
    // What stands in the cells is claimed by whatever it is read as.
    for (const row of table.rows)
      for (const slice of listBetweenCells(walk.lines[row] ?? line)) walk.builder.claim('label', slice);
    return;
  }
  if (walk.inTables.has(node.line)) return;
  const issue = walk.issues.get(node.line);
  if (issue !== undefined) addIssue(walk, issue, section);
  else walkSection(walk, node, line, section);
}

/** A heading and what stands below it, or text that frames the issues. */
function walkSection(walk: Walk, node: OutlineNode, line: Line, section: number | null): void {
  if (!isHeading(node, line, walk)) {
    walk.builder.addSummary(line);
    walk.builder.noteGroupState(section, line);
    for (const child of node.children) walkNode(walk, child, section);
    return;
  }
  const length = node.marker?.length ?? 0;
  const marker = length === 0 ? null : line.text.slice(0, length).trim();
  const bracketed = /^[【〔[「<(]([^】〕\]」>)]+)[】〕\]」>)]$/u.exec(line.folded.slice(length));
  const added =
    bracketed === null
      ? walk.builder.addSection(section, marker, line, length, findHeadingEnd(line, length))
      : walk.builder.addSection(section, marker, line, length + 1, line.text.length - 1);
  for (const child of node.children) walkNode(walk, child, added);
}

function noteOddities(walk: Walk, node: OutlineNode): void {
  for (const child of node.children) {
    const line = walk.lines[child.line];
    if (
      child.irregularity !== null &&
      child.marker !== null &&
      line !== undefined &&
      child.irregularity !== 'restarted-number'
    )
      walk.builder.noteOddity(child.irregularity, line, child.marker.text);
    noteOddities(walk, child);
  }
}

/** Reads a notice that gives each field a chapter of its own; null where it is none. */
function readChapterPart(outline: OutlineNode, lines: readonly Line[]): PartDraft | null {
  const chapters = findFieldChapters(outline, lines);
  if (chapters === null) return null;
  const builder = new PartBuilder();
  const headings = new Map(chapters.map((chapter) => [chapter.node, chapter]));
  let problemSection: number | null = null;
  for (const node of outline.children) {
    const line = lines[node.line];
    if (line === undefined) continue;
    const chapter = headings.get(node);
    if (chapter === undefined) {
      builder.addSummary(line);
      for (const entry of flatten(node, lines)) builder.addSummary(entry.line);
      continue;
    }
    const length = node.marker?.length ?? 0;
    const heading = cutLine(line, 0, chapter.valueStart);
    const section = builder.addSection(
      null,
      line.text.slice(0, length).trim(),
      heading,
      length,
      findHeadingEnd(heading, length),
    );
    if (chapter.kind === 'problem') problemSection ??= section;
  }
  for (const draft of readFieldChapters(chapters, lines)) builder.addIssue(problemSection, draft);
  return builder.build();
}

/** What a part is read as, and what else it could be read as. */
export interface PartReading {
  readonly draft: PartDraft;
  /** Heaviest first; empty where the part's form leaves no choice (a chapter for each field). */
  readonly readings: readonly Reading[];
  readonly chosen: Reading | null;
}

function readAs(prepared: PreparedPart, lines: readonly Line[], part: Part, reading: Reading | null): PartDraft {
  const chosen = reading?.issues ?? [];
  const walk = {
    part,
    builder: new PartBuilder(),
    lines,
    tables: prepared.readTables,
    inTables: prepared.inTables,
    issues: new Map(chosen.map((issue) => [issue.node.node.line, issue])),
    headingSeries: new Set<MarkerFamily>(),
    pattern: findDetailPattern(
      chosen.flatMap(({ node: { line, node } }) =>
        line === null ? [] : [cutLine(line, node.marker?.length ?? 0, line.text.length)],
      ),
    ),
    followers: new Set(chosen.flatMap(({ followers }) => followers.map(({ node }) => node.line))),
  };
  const outline = reading?.outline ?? prepared.outlines[0];
  for (const { marker, children } of outline?.children ?? [])
    if (marker !== null && children.some((child) => holdsIssues(child, walk))) walk.headingSeries.add(marker.family);
  for (const child of outline?.children ?? []) walkNode(walk, child, null);
  return walk.builder.build();
}

/** Takes the reading a person asked for, where there is one; else the heaviest. */
export type ChooseReading = (readings: readonly Reading[]) => Reading | undefined;

/** The lines of one part → its sections, issues and framing text, as the chosen reading has them. */
export function readPart(
  lines: readonly Line[],
  part: Part,
  weights: ReadingWeights,
  choose: ChooseReading = ([best]) => best,
): PartReading {
  const prepared = preparePart(lines);
  const [outline] = prepared.outlines;
  const chapters = outline === undefined ? null : readChapterPart(outline, lines);
  if (chapters !== null) return { draft: chapters, readings: [], chosen: null };
  const readings = proposeReadings(prepared, weights);
  const chosen = choose(readings) ?? null;
  return { draft: readAs(prepared, lines, part, chosen), readings, chosen };
}
