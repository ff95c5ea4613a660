import type { Marker } from '../../outline/index.js';
import { readLabelAt, readLabelLine, readLabelName, type Label } from '../labels/index.js';
import { cutLine, readOwnState, sliceOf, type Line, type Slice } from '../lines/index.js';
import { measureCounter } from '../words/find-counters.js';
import { findSentenceState, findTrailingState, readsLikeFault } from '../reading/index.js';
import { isUnitName, readLeadingStatus, readStatusPhrase } from '../../language/index.js';
import { cutHead, findMarkerStart } from './cut-head.js';
import { noPattern, type DetailPattern } from './detail-pattern.js';
import { readGroupState } from './group-state.js';
import { IssueBuilder } from './issue-builder.js';
import type { IssueDraft } from './issue-draft.js';
import {
  cutBracketedStatus,
  fieldKinds,
  measurePosition,
  NEXT_STEP_OPENING,
  readField,
  readFieldStart,
  readRun,
  takeStatus,
  type Position,
} from './read-field.js';
import { splitEnumeration } from './split-enumeration.js';
import { findStatedStatus } from './stated-state.js';
import { readHeadLine, type AccountBelow } from './read-head.js';

/** A line that belongs to an issue, with the marker the outline found on it. */
export interface IssueLine {
  readonly line: Line;
  readonly marker: Marker | null;
}

function readLabelOf({ line, marker }: IssueLine): Label | null {
  const at = marker?.length ?? 0;
  return marker === null
    ? readLabelLine(line.folded, 0, line.words.labels)
    : readLabelAt(line.folded, at, line.words.labels);
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
  const group = marker === null ? readGroupState(line.folded) : null;
  if (group !== null) {
    builder.setGroupState(line, group);
    return position;
  }
  const label = readLabelOf(entry);
  if (position.awaits !== undefined && label === null && marker === null)
    return readField(builder, line, { ...position.awaits, start: 0, valueStart: 0 });
  if (label !== null && label.kind !== 'problem') {
    if (label.start > 0) builder.addPiece('label', line, 0, label.start);
    return readFieldStart(builder, line, label);
  }
  if (marker === null && readUnlabelled(builder, line)) return position;
  if (marker === null && !builder.hasStatus && readStateLine(builder, line)) return position;
  // Items that stand before the status and find no fault are measures: ✅ 新建…, ✅ 举办…, 整改进度：已完成.
  if (
    isDetail &&
    (marker === null || marker.length === 0 || readsLikeFault(line.folded.slice(marker.length), line.words.grams))
  ) {
    builder.addDetail(line);
    return position;
  }
  if (marker === null || marker.length === 0) {
    const next = builder.hasStatus || builder.hasMeasures ? 0 : takeStatus(builder, line, 0, null);
    // 该问题已完成整改。公司将客服坐席…: a sentence about the issue is part of what it opens.
    const isSentence = SUBJECT_SENTENCE.test(line.folded) && splitEnumeration(line.folded) === null;
    return readRun(
      builder,
      cutLine(line, isSentence && next < line.text.length ? 0 : next, line.text.length),
      position,
    );
  }
  if (enumeratesItself(line, marker)) return readRun(builder, line, position);
  const kind =
    position.kind === 'nextStep' || NEXT_STEP_OPENING.test(line.folded.slice(marker.length)) ? 'nextStep' : 'measure';
  const own = cutBracketedStatus(builder, line);
  builder.addMeasure(own, marker.length, sliceOf(line, 0, marker.length), kind);
  return position;
}

/** 【绿色】, （已完成）, 已闭合: a line that is a state and nothing else, wherever it stands among the measures. */
function readStateLine(builder: IssueBuilder, line: Line): boolean {
  const match = /^\s*[(【[]?\s*([^()【】[\]]+?)\s*[)】\]]?\s*[。;]?\s*$/u.exec(line.folded);
  const text = match?.[1] ?? '';
  const status = text === '' ? null : readOwnState(text, line.words);
  if (status === null || status === 'unknown') return false;
  const start = line.folded.indexOf(text);
  builder.setStatus(line, start, start + text.length, status);
  builder.addPiece('status', line, 0, line.text.length);
  return true;
}

/** 该问题, 此项工作: a state said of it in a whole sentence. */
const SUBJECT_SENTENCE = /^(?:目前,?|截至目前,?)?(?:该|此|本)(?:项|个|类)?(?:问题|事项|任务|工作)/u;

/** A line longer than this says more than who is responsible. */
const LONGEST_NAMES = 40;
const PARTS = /[、,;\s]+/u;

/** 街道物业办、梧桐里社区, 吴某,电话…: a line of names and nothing else, which no label announces. */
function readUnlabelled(builder: IssueBuilder, line: Line): boolean {
  if (line.folded.length > LONGEST_NAMES || /[。!]/u.test(line.folded)) return false;
  if (/电话\s*:?\s*[\d-]{6,}/u.test(line.folded)) {
    builder.addField('联系电话', line);
    return true;
  }
  const parts = line.folded.split(PARTS).filter((part) => part !== '');
  if (parts.length === 0 || !parts.every((part) => isUnitName(part))) return false;
  builder.addResponsible(line);
  return true;
}

/** A marker on a line of its own (序号1, 【问题一】): the statement is the line below. */
function readIssueBelowMarker(
  markerLine: Line,
  head: IssueLine,
  body: readonly IssueLine[],
  markerLength: number,
  pattern: DetailPattern,
): IssueDraft {
  const draft = readIssue({ line: head.line, marker: null }, body, pattern);
  const marker = markerLength === 0 ? draft.marker : markerLine.text.slice(0, markerLength).trim();
  return { ...draft, marker, pieces: [{ role: 'label', slice: markerLine }, ...draft.pieces] };
}

/** An issue's lines (its head first, then all below it) → its draft. */
export function readIssue(head: IssueLine, body: readonly IssueLine[], pattern: DetailPattern = noPattern): IssueDraft {
  const { line, marker } = head;
  const markerLength = Math.max(marker?.length ?? 0, measureCounter(line.folded, line.words.counters));
  const [first, ...others] = body;
  const bare = line.folded.slice(markerLength).trim();
  if (
    first !== undefined &&
    first.marker?.number == null &&
    (bare === '' || readLabelName(bare, line.words.labels) === 'problem')
  )
    return readIssueBelowMarker(line, first, others, markerLength, pattern);
  const below = describeBelow(body);
  const markerStart = findMarkerStart(line, markerLength);
  const cut = cutHead(line, { start: markerStart, length: markerLength });
  const inside = findSentenceState(cut.line.folded, cut.line.words);
  const trailing = inside ?? findTrailingState(cut.line.folded, cut.line.words);
  const headLine = trailing === null || trailing.start === 0 ? cut.line : cutLine(cut.line, 0, trailing.start);
  const read = readHeadLine(headLine, 0, inside === null ? below : 'label', pattern);
  const builder = new IssueBuilder(
    marker === null || markerLength === 0 ? null : line.text.slice(markerStart, markerLength).trim(),
  );
  builder.setStatement(headLine, read);
  if (trailing !== null) builder.setStatus(cut.line, trailing.textStart, trailing.textEnd, trailing.status);
  for (const field of cut.fields) readRun(builder, field, measurePosition);
  let position: Position = measurePosition;
  const rest: Slice = sliceOf(headLine, read.restStart, headLine.text.length);
  if (inside !== null || rest.end > rest.start) {
    const restLine =
      inside === null
        ? cutLine(headLine, read.restStart, headLine.text.length)
        : cutLine(cut.line, inside.end, cut.line.text.length);
    position = readBodyLine(builder, { line: restLine, marker: null }, position, false);
  }
  const firstLabel = below === 'label' && !opensWithStatus(body[0]) ? body.findIndex(opensAccount) : 0;
  body.forEach((entry, index) => {
    position = readBodyLine(builder, entry, position, index < firstLabel && !builder.hasStatus);
  });
  if (cut.tag !== null) takeTag(builder, cut.tag);
  if (!builder.hasStatus) takeStatedStatus(builder, cut.line, body);
  // Marker and brackets belong to the statement they stand round.
  builder.addPiece('statement', line, 0, line.text.length);
  return builder.build();
}

/** 【已整改】 states the status where nothing else does; beside a status 【长期坚持】 says how the issue is to be put right. */
function takeTag(builder: IssueBuilder, tag: Line): void {
  const status = readStatusPhrase(tag.folded);
  if (builder.hasStatus || status === null || status === 'unknown') builder.addField('整改类型', tag);
  else builder.setStatus(tag, 0, tag.text.length, status);
}

/** …,撤销账户12个,已整改到位。 The last clause of a record is a state and nothing else. */
const CLOSING_CLAUSE = /,([^,。;]{3,16})。?\s*$/u;
/** …评级农户21.4万户。已完成整改。 The last sentence of a paragraph is a status and nothing else. */
const CLOSING_STATUS = /[。;]([^。;]{3,24})[。;]?\s*$/u;

function takeStatedStatus(builder: IssueBuilder, head: Line, body: readonly IssueLine[]): void {
  const lines = [head, ...body.map((entry) => entry.line)];
  for (const line of lines.toReversed()) {
    if (readGroupState(line.folded) !== null) continue;
    const found = findStatedStatus(line.folded);
    if (found !== null) {
      builder.setStatus(line, found.start, found.end, found.status);
      return;
    }
  }
  const last = lines.at(-1);
  for (const line of lines) {
    const match = CLOSING_STATUS.exec(line.folded) ?? (line === last ? CLOSING_CLAUSE.exec(line.folded) : null);
    const status = match?.[1] === undefined ? null : readStatusPhrase(match[1]);
    if (match?.[1] === undefined || status === null || status === 'unknown') continue;
    const start = match.index + match[0].indexOf(match[1]);
    builder.setStatus(line, start, start + match[1].length, status);
    return;
  }
}
