import { letteredFamilies, readMarkers, type Marker } from '../../outline/index.js';
import { findInlineLabel, readLabelAt, type Label, type LabelKind } from '../labels/index.js';
import { cutLine, readOwnState, sliceOf, type Line } from '../lines/index.js';
import { findTrailingState } from '../reading/index.js';
import { readLeadingStatus, readNearestState, type Status } from '../../language/index.js';
import type { IssueBuilder } from './issue-builder.js';
import { readTickedOption, readYesOrNo } from './read-choice.js';
import { splitEnumeration } from './split-enumeration.js';
import { findStatedStatus } from './stated-state.js';

/** Labels of the fields an issue is accounted for in. */
export const fieldKinds: ReadonlySet<LabelKind> = new Set([
  'progress',
  'result',
  'measure',
  'target',
  'responsible',
  'leader',
  'deadline',
  'acceptance',
  'nextStep',
]);
/** Labels that stand inside a paragraph behind a sentence; 整改：, 进展： and the like there are prose. */
const accountKinds: ReadonlySet<LabelKind> = new Set(['progress', 'result', 'measure']);

/** Words that say what comes next, where a measure opens with them (下一步，…). */
export const NEXT_STEP_OPENING = /^(?:下一?步|下阶段|下一阶段|接下来|后续,|今后,)/u;
/** A value longer than this behind a progress label is prose, not a status nobody listed. */
const LONGEST_UNKNOWN_STATUS = 24;
/** Where a word of it is known, a longer value behind such a label is a state still. */
const LONGEST_STATE = 60;

/** What the lines read so far have said about where the next line belongs. */
export interface Position {
  readonly kind: 'measure' | 'nextStep';
  /** A label stood alone on its line: what it announces is the next one. */
  readonly awaits?: Label;
}

export const measurePosition: Position = { kind: 'measure' };

/** Labels that announce one value: alone on a line, they speak of the next. */
const awaitedKinds: ReadonlySet<LabelKind> = new Set([
  'progress',
  'result',
  'responsible',
  'leader',
  'deadline',
  'target',
  'acceptance',
  'other',
]);

/** Adds a measure: one paragraph, or the items it enumerates; a sentence that opens with 下一步 behind the items is its own. */
function addMeasures(builder: IssueBuilder, line: Line, position: Position): void {
  if (line.text.length === 0) return;
  const enumeration = splitEnumeration(line.folded);
  const breakAt = enumeration === null ? line.folded.indexOf('\n') : -1;
  if (breakAt >= 0) {
    // A table cell may hold several paragraphs.
    addMeasures(builder, cutLine(line, 0, breakAt), position);
    addMeasures(builder, cutLine(line, breakAt, line.text.length), position);
    return;
  }
  const numbered = enumeration === null ? readNextMarker(line, builder.measureCount) : null;
  if (numbered !== null) {
    const kind =
      position.kind === 'nextStep' || NEXT_STEP_OPENING.test(line.folded.slice(numbered.length))
        ? 'nextStep'
        : 'measure';
    builder.addMeasure(line, numbered.length, sliceOf(line, 0, numbered.length), kind);
    return;
  }
  if (enumeration === null) {
    builder.addMeasure(
      line,
      0,
      null,
      position.kind === 'nextStep' || NEXT_STEP_OPENING.test(line.folded) ? 'nextStep' : 'measure',
    );
    return;
  }
  if (enumeration.leadEnd > 0) addLead(builder, cutLine(line, 0, enumeration.leadEnd), position);
  for (const item of enumeration.items) {
    const text = line.folded.slice(item.textStart, item.end);
    const tail = findNextStepTail(text);
    const end = tail === null ? item.end : item.textStart + tail;
    const marker = sliceOf(line, item.start, item.textStart);
    const kind = position.kind === 'nextStep' || NEXT_STEP_OPENING.test(text) ? 'nextStep' : 'measure';
    builder.addMeasure(cutLine(line, item.start, end), item.textStart - item.start, marker, kind);
    if (tail !== null) builder.addMeasure(cutLine(line, end, item.end), 0, null, 'nextStep');
  }
}

/** The marker of a measure that goes on with the numbers of those before it: （2）… in a row or cell of its own. */
function readNextMarker(line: Line, count: number): Marker | null {
  const marker = readMarkers(line.folded).find(
    ({ family, number }) => !family.startsWith('decimal') && !letteredFamilies.has(family) && number === count + 1,
  );
  return count === 0 ? null : (marker ?? null);
}

/** What stands before the items: a measure of its own where it says something, else part of the first one's label. */
function addLead(builder: IssueBuilder, lead: Line, position: Position): void {
  if (/:$/u.test(lead.folded)) builder.addPiece('label', lead, 0, lead.text.length);
  else builder.addMeasure(lead, 0, null, position.kind);
}

/** Where, inside an item, a sentence begins that says what comes next. */
function findNextStepTail(folded: string): number | null {
  const match = /[。;](?=下一?步[,:将要,])/u.exec(folded);
  return match === null ? null : match.index + 1;
}

/** The status a field or paragraph begins with; returns the offset behind it. */
export function takeStatus(builder: IssueBuilder, line: Line, from: number, label: Label | null): number {
  const value = line.folded.slice(from);
  const choice = readTickedOption(value) ?? (label?.name.startsWith('是否') === true ? readYesOrNo(value) : null);
  if (choice !== null) {
    builder.setStatus(line, from + choice.start, from + choice.end, choice.status);
    builder.addPiece('status', line, from, line.text.length);
    return line.folded.length;
  }
  const marked = readMark(line, from);
  if (marked !== null) {
    builder.setStatus(line, marked.start, marked.end, marked.status);
    return marked.end + (/^[\s。;,!]*/u.exec(line.folded.slice(marked.end))?.[0].length ?? 0);
  }
  const plain = value.replace(/[。;\s]+$/u, '');
  const own = readOwnState(plain, line.words);
  if (own !== null && own !== 'unknown') {
    const start = from + (value.length - value.trimStart().length);
    builder.setStatus(line, start, from + plain.length, own);
    return line.folded.length;
  }
  const leading = readLeadingStatus(line.folded, from, line.folded.length);
  if (leading !== null && leading.status !== 'unknown') {
    builder.setStatus(line, leading.start, leading.end, leading.status);
    return leading.end + (/^[\s。;,!]*/u.exec(line.folded.slice(leading.end))?.[0].length ?? 0);
  }
  const stated = label?.kind === 'progress' ? findStatedStatus(value) : null;
  if (stated !== null) {
    builder.setStatus(line, from + stated.start, from + stated.end, stated.status);
    // What else the sentence says of the issue (经现场核查,…) is no measure where the field holds nothing more.
    if (/^[。;\s]*$/u.test(value.slice(stated.end)) && !value.slice(0, stated.start).includes('。')) {
      builder.addPiece('status', line, from, line.text.length);
      return line.folded.length;
    }
    return from;
  }
  const phrase = value.replace(/[。;\s]+$/u, '');
  const isWholeStatus = leading !== null && leading.end >= from + phrase.length;
  const mustBeState = label?.kind === 'progress' && phrase.length > 0 && !/[。;]/u.test(phrase);
  const nearest = mustBeState ? readNearestState(phrase) : 'unknown';
  const isState =
    mustBeState &&
    phrase.length <= (nearest === 'unknown' ? LONGEST_UNKNOWN_STATUS : LONGEST_STATE) &&
    !/[“《]/u.test(phrase);
  if (!isWholeStatus && !(isState && (nearest !== 'unknown' || !/[,、\d]/u.test(phrase)))) return from;
  builder.setStatus(line, from, from + phrase.length, isWholeStatus ? 'unknown' : nearest);
  return line.folded.length;
}

/** ●, 绿灯, B类 where the notice says what they mean; what it says in brackets behind the mark belongs to it. */
function readMark(
  line: Line,
  from: number,
): { readonly start: number; readonly end: number; readonly status: Status } | null {
  const value = line.folded.slice(from);
  for (const [mark, status] of line.words.marks) {
    const at = value.length - value.trimStart().length;
    if (!value.startsWith(mark, at)) continue;
    const behind = /^(?:\([^()]{1,16}\))?(?=[\s。;,]|$)/u.exec(value.slice(at + mark.length));
    if (behind !== null) return { start: from + at, end: from + at + mark.length + behind[0].length, status };
  }
  return null;
}

/** Takes a status in brackets at the end of the last measure, or an explicit sentence that the issue is settled. */
export function cutBracketedStatus(builder: IssueBuilder, line: Line): Line {
  if (builder.hasStatus) return line;
  const bracket = findTrailingState(line.folded, line.words);
  if (bracket === null || bracket.start === 0) return line;
  builder.setStatus(line, bracket.textStart, bracket.textEnd, bracket.status);
  builder.addPiece('status', line, bracket.start, line.text.length);
  return cutLine(line, 0, bracket.start);
}

/** Reads what a label announces: a status, measures, a unit, a time limit. Returns the position of the lines below it. */
export function readField(builder: IssueBuilder, line: Line, label: Label): Position {
  builder.addPiece('label', line, label.start, label.valueStart);
  const value = cutLine(line, label.valueStart, line.text.length);
  if (value.text.length === 0 && awaitedKinds.has(label.kind)) {
    builder.noteEmptyLabel(sliceOf(line, label.start, label.valueStart));
    return { kind: 'measure', awaits: label };
  }
  switch (label.kind) {
    case 'progress':
    case 'result': {
      const next = builder.hasStatus ? 0 : takeStatus(builder, value, 0, label);
      if (value.text.length === 0) builder.noteEmptyLabel(sliceOf(line, label.start, label.valueStart));
      return readRun(builder, cutLine(value, next, value.text.length), measurePosition);
    }
    case 'measure':
      return readRun(builder, value, measurePosition);
    case 'nextStep':
      return readRun(builder, value, { kind: 'nextStep' });
    case 'responsible':
      builder.addResponsible(value);
      return measurePosition;
    case 'deadline':
      builder.setDeadline(value);
      return measurePosition;
    case 'acceptance':
      if (!builder.hasStatus) takeStatus(builder, value, 0, label);
      builder.addField(label.name, value);
      return measurePosition;
    case 'problem':
    case 'target':
    case 'leader':
    case 'other':
      builder.addField(label.name, value);
      return measurePosition;
  }
}

/** Reads a run of text that may hold further labels behind its sentences (整改措施：…。整改时限：…). */
export function readRun(builder: IssueBuilder, line: Line, position: Position): Position {
  if (line.text.length === 0) return position;
  const opening = readLabelAt(line.folded, 0, line.words.labels);
  if (opening !== null && fieldKinds.has(opening.kind)) return readFieldStart(builder, line, opening);
  const inline = findInlineLabel(line.folded, 1, fieldKinds, line.words.labels);
  const usable =
    inline !== null &&
    (accountKinds.has(inline.kind) || inline.kind === 'nextStep' || inline.valueStart - inline.start >= 4)
      ? inline
      : null;
  const own = usable === null ? line : cutLine(line, 0, usable.start);
  addMeasures(builder, cutBracketedStatus(builder, own), position);
  return usable === null ? position : readField(builder, line, usable);
}

export function readFieldStart(builder: IssueBuilder, line: Line, label: Label): Position {
  const inline = findInlineLabel(line.folded, label.valueStart, fieldKinds, line.words.labels);
  if (inline === null) return readField(builder, line, label);
  const single =
    label.kind === 'responsible' ||
    label.kind === 'deadline' ||
    label.kind === 'leader' ||
    label.kind === 'target' ||
    label.kind === 'acceptance' ||
    label.kind === 'other' ||
    (label.kind === 'progress' && inline.start - label.valueStart <= LONGEST_UNKNOWN_STATUS);
  if (!single) return readField(builder, line, label);
  readField(builder, cutLine(line, 0, inline.start), label);
  const rest = cutLine(line, inline.start, line.text.length);
  const next = readLabelAt(rest.folded, 0, rest.words.labels);
  return next === null ? measurePosition : readFieldStart(builder, rest, next);
}
