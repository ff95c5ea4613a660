import type { Marker } from '../../outline/index.js';
import { readLabelAt, readLabelLine, type Label } from '../labels/index.js';
import { cutLine, sliceOf, type Line, type Slice } from '../lines/index.js';
import { readLeadingStatus, readStatusPhrase } from '../status/index.js';
import { IssueBuilder } from './issue-builder.js';
import type { IssueDraft } from './issue-draft.js';
import {
  cutBracketedStatus,
  fieldKinds,
  measurePosition,
  NEXT_STEP_OPENING,
  readFieldStart,
  readRun,
  takeStatus,
  type Position,
} from './read-field.js';
import { splitEnumeration } from './split-enumeration.js';
import { readHeadLine, type AccountBelow } from './read-head.js';

/** A line that belongs to an issue, with the marker the outline found on it. */
export interface IssueLine {
  readonly line: Line;
  readonly marker: Marker | null;
}

function readLabelOf({ line, marker }: IssueLine): Label | null {
  const at = marker?.length ?? 0;
  return marker === null ? readLabelLine(line.folded) : readLabelAt(line.folded, at);
}

/** A line whose label begins the account of an issue: what stands before it describes the problem. 下一步 begins none. */
function opensAccount(entry: IssueLine): boolean {
  const kind = readLabelOf(entry)?.kind ?? 'other';
  return kind !== 'nextStep' && fieldKinds.has(kind);
}

/** 已整改。对8个项目…: the line below the head opens with the status, so all of the head describes the problem. */
function opensWithStatus(entry: IssueLine | undefined): boolean {
  if (entry === undefined || entry.marker !== null) return false;
  const { folded } = entry.line;
  const leading = readLeadingStatus(folded, 0, folded.length);
  return leading !== null && /^[。!]?$/u.test(folded.charAt(leading.end));
}

/** A line that only labels a status, a unit or a time limit: measures, if any, stand elsewhere. */
function isBareField(entry: IssueLine): boolean {
  const label = readLabelOf(entry);
  if (label === null || label.kind === 'nextStep') return label !== null;
  if (label.kind === 'measure') return false;
  if (label.kind !== 'progress' && label.kind !== 'result') return true;
  const value = entry.line.folded.slice(label.valueStart).replace(/[。;\s]+$/u, '');
  return readStatusPhrase(value) !== null;
}

function describeBelow(body: readonly IssueLine[]): AccountBelow {
  if (body.length > 0 && body.every(isBareField)) return 'nothing';
  if (body.some(opensAccount) || opensWithStatus(body[0])) return 'label';
  return body.length > 0 ? 'lines' : 'nothing';
}

/** 一是…；二是… in one paragraph: its marker opens an enumeration that goes on inside it, not one item. */
function enumeratesItself(line: Line, marker: Marker): boolean {
  const enumeration = splitEnumeration(line.folded);
  const [first, second] = enumeration?.items ?? [];
  return first?.start === 0 && second !== undefined && first.marker === marker.text;
}

function readBodyLine(builder: IssueBuilder, entry: IssueLine, position: Position, isDetail: boolean): Position {
  const { line, marker } = entry;
  const label = readLabelOf(entry);
  if (label !== null && label.kind !== 'problem') {
    if (label.start > 0) builder.addPiece('label', line, 0, label.start);
    return readFieldStart(builder, line, label);
  }
  if (isDetail) {
    builder.addDetail(line);
    return position;
  }
  if (marker === null || marker.length === 0) {
    const next = builder.hasStatus || builder.hasMeasures ? 0 : takeStatus(builder, line, 0, null);
    return readRun(builder, cutLine(line, next, line.text.length), position);
  }
  if (enumeratesItself(line, marker)) return readRun(builder, line, position);
  const kind =
    position.kind === 'nextStep' || NEXT_STEP_OPENING.test(line.folded.slice(marker.length)) ? 'nextStep' : 'measure';
  const own = cutBracketedStatus(builder, line);
  builder.addMeasure(own, marker.length, sliceOf(line, 0, marker.length), kind);
  return position;
}

/** A marker on a line of its own (序号1, 【问题一】): the statement is the line below. */
function readIssueBelowMarker(markerLine: Line, head: IssueLine, body: readonly IssueLine[]): IssueDraft {
  const draft = readIssue({ line: head.line, marker: null }, body);
  return { ...draft, marker: markerLine.text, pieces: [{ role: 'label', slice: markerLine }, ...draft.pieces] };
}

/** An issue's lines (its head first, then all below it) → its draft. */
export function readIssue(head: IssueLine, body: readonly IssueLine[]): IssueDraft {
  const { line, marker } = head;
  const markerLength = marker?.length ?? 0;
  const [first, ...others] = body;
  if (line.folded.slice(markerLength).trim() === '' && first !== undefined && first.marker?.number == null)
    return readIssueBelowMarker(line, first, others);
  const below = describeBelow(body);
  const read = readHeadLine(line.folded, markerLength, below);
  const builder = new IssueBuilder(
    marker === null || markerLength === 0 ? null : line.text.slice(0, markerLength).trim(),
  );
  builder.setStatement(line, read);
  if (read.bracketedStatus !== null) {
    const { textStart, textEnd } = read.bracketedStatus;
    builder.setStatus(line, textStart, textEnd, readStatusPhrase(line.folded.slice(textStart, textEnd)) ?? 'unknown');
  }
  let position: Position = measurePosition;
  const rest: Slice = sliceOf(line, read.restStart, line.text.length);
  if (read.bracketedStatus === null && rest.end > rest.start) {
    const restLine = cutLine(line, read.restStart, line.text.length);
    position = readBodyLine(builder, { line: restLine, marker: null }, position, false);
  }
  const firstLabel = below === 'label' && !opensWithStatus(body[0]) ? body.findIndex(opensAccount) : 0;
  body.forEach((entry, index) => {
    position = readBodyLine(builder, entry, position, index < firstLabel && !builder.hasStatus);
  });
  if (!builder.hasStatus) takeStatedStatus(builder, line, body);
  return builder.build();
}

/** 目前，该问题已整改到位。 at the end of a measure: the sentence names the issue as its subject, so it states the status. */
const STATED_STATUS =
  /(?:^|[。;])((?:截[至止])?(?:目前|现在)?,?(?:该|此|本|上述)(?:项|个)?问题[^。;,]{2,24}(?:,[^。;,]{2,12})?)(?=[。;]|$)/u;

function takeStatedStatus(builder: IssueBuilder, head: Line, body: readonly IssueLine[]): void {
  for (const line of [head, ...body.map((entry) => entry.line)]) {
    const match = STATED_STATUS.exec(line.folded);
    const status = match?.[1] === undefined ? null : readStatusPhrase(match[1]);
    if (match?.[1] === undefined || status === null) continue;
    const start = match.index + match[0].length - match[1].length;
    builder.setStatus(line, start, start + match[1].length, status);
    return;
  }
}
