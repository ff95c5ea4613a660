import type { OutlineNode } from '../../outline/index.js';
import { readLabelLine, readLabelName, type LabelKind } from '../labels/index.js';
import { cutLine, type Line } from '../lines/index.js';
import { readLabelledIssue, type IssueDraft, type LabelledField } from '../issue/index.js';

/** A chapter whose heading is a field label: 一、整改问题 二、整改实施主体 三、重点措施 …. */
export interface FieldChapter {
  readonly node: OutlineNode;
  readonly kind: LabelKind;
  readonly name: string;
  /** Offset, in the heading line, of a value printed behind the heading's colon; the line's end where there is none. */
  readonly valueStart: number;
}

/** With fewer labelled chapters the headings are ordinary ones that happen to be called 整改措施. */
const FEWEST_CHAPTERS = 3;

function readChapter(node: OutlineNode, lines: readonly Line[]): FieldChapter | null {
  const line = lines[node.line];
  if (line === undefined || node.marker === null) return null;
  const from = node.marker.length;
  const kind = readLabelName(line.folded.slice(from), line.words.labels);
  if (kind !== null)
    return { node, kind, name: line.text.slice(from).replace(/[:：。]$/u, ''), valueStart: line.text.length };
  const label = readLabelLine(line.folded, from, line.words.labels);
  return label === null ? null : { node, kind: label.kind, name: label.name, valueStart: label.valueStart };
}

/** The chapters of a notice that gives each field a chapter of its own; null where it is no such notice. */
export function findFieldChapters(outline: OutlineNode, lines: readonly Line[]): readonly FieldChapter[] | null {
  const chapters = outline.children.flatMap((node) => readChapter(node, lines) ?? []);
  const kinds = new Set(chapters.map(({ kind }) => kind));
  const accounts = kinds.has('measure') || kinds.has('progress') || kinds.has('result');
  return chapters.length >= FEWEST_CHAPTERS && kinds.has('problem') && accounts ? chapters : null;
}

interface Entry {
  readonly number: number | null;
  readonly marker: Line | null;
  /** The entry's first line with its marker. */
  readonly whole: Line;
  /** The entry's text: its first line without the marker, and all below it. */
  readonly lines: readonly Line[];
}

const flatten = (node: OutlineNode): readonly OutlineNode[] =>
  node.children.flatMap((child) => [child, ...flatten(child)]);

/** A chapter's items: its numbered children, or all its text as one. */
function readEntries(chapter: FieldChapter, lines: readonly Line[]): readonly Entry[] {
  const heading = lines[chapter.node.line];
  const own =
    heading === undefined
      ? []
      : [cutLine(heading, chapter.valueStart, heading.text.length)].filter(({ text }) => text.length > 0);
  const entries: Entry[] = own.map((line) => ({ number: null, marker: null, whole: line, lines: [line] }));
  for (const child of chapter.node.children) {
    const line = lines[child.line];
    if (line === undefined) continue;
    const length = child.marker?.length ?? 0;
    const below = flatten(child).flatMap(({ line: index }) => lines[index] ?? []);
    const text = cutLine(line, length, line.text.length);
    entries.push({
      number: child.marker?.number ?? null,
      marker: length === 0 ? null : cutLine(line, 0, length),
      whole: line,
      lines: [text, ...below],
    });
  }
  return entries;
}

/**
 * The issues of a notice in field chapters. Where the chapters come again (一、整改问题 … 六、完成情况, 一、整改问题 …), each
 * run of them is one form; in a form item n of each chapter belongs to problem n, and with one problem all is its.
 */
export function readFieldChapters(chapters: readonly FieldChapter[], lines: readonly Line[]): readonly IssueDraft[] {
  const forms: FieldChapter[][] = [];
  for (const chapter of chapters) {
    const open = forms.at(-1);
    if (open === undefined || open.some(({ name }) => name === chapter.name)) forms.push([chapter]);
    else open.push(chapter);
  }
  return forms.flatMap((form) => readForm(form, lines));
}

function readForm(chapters: readonly FieldChapter[], lines: readonly Line[]): readonly IssueDraft[] {
  const problems = chapters.filter(({ kind }) => kind === 'problem').flatMap((chapter) => readEntries(chapter, lines));
  const numbered = problems.filter(({ number }) => number !== null);
  const issues = numbered.length > 0 ? numbered : problems.slice(0, 1);
  const details = numbered.length > 0 ? [] : problems.slice(1).flatMap((entry) => entry.lines);
  const accounts = chapters
    .filter(({ kind }) => kind !== 'problem')
    .map((chapter) => ({ chapter, entries: readEntries(chapter, lines) }));
  return issues.flatMap(({ number, marker, lines: [statement, ...rest] }): IssueDraft[] => {
    if (statement === undefined) return [];
    const descriptions = [...rest, ...details].map((value): LabelledField => ({ kind: 'problem', name: '', value }));
    const fields = accounts.flatMap(({ chapter, entries }) =>
      entries
        .filter((entry) => issues.length === 1 || entry.number === number || entry.number === null)
        .flatMap((entry) => toFields(chapter, entry, issues.length === 1)),
    );
    return [readLabelledIssue(marker, statement, [...descriptions, ...fields])];
  });
}

/** With one problem an item's number is the measure's marker; with several it says whose measure it is. */
function toFields(
  { kind, name }: FieldChapter,
  { marker, whole, lines }: Entry,
  numbersMeasures: boolean,
): readonly LabelledField[] {
  const [first, ...rest] = lines;
  if (first === undefined) return [];
  const head: LabelledField =
    numbersMeasures && marker !== null
      ? { kind, name, value: whole, markerLength: whole.text.length - first.text.length }
      : { kind, name, value: first };
  return [head, ...rest.map((value): LabelledField => ({ kind, name, value }))];
}
