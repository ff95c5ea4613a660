import { readMarkers, type Marker, type MarkerFamily } from '../../outline/index.js';
import { foldText, type Paragraph } from '../../text/index.js';
import { findInlineLabel, findQuotedStretches, readLabelAt, type LabelKind } from '../labels/index.js';
import { findLooseRows } from './find-loose-rows.js';
import { cutLine, noOwnWords, type Line } from './line.js';

const problemKinds: ReadonlySet<LabelKind> = new Set(['problem']);
const statusKinds: ReadonlySet<LabelKind> = new Set(['progress', 'result']);

/** What a marker inside a paragraph may follow: the end of a sentence, or white space where a line break was lost. */
const BEFORE_MARKER = /[。;!?:”’)】\s]$/u;

/** Families whose markers head an item when a document lost its line breaks. */
const headingFamilies: ReadonlySet<MarkerFamily> = new Set([
  'chapter',
  'cjkComma',
  'cjkParen',
  'labelled',
  'arabic',
  'arabicParen',
  'circled',
]);

interface InnerMarker {
  readonly at: number;
  readonly family: MarkerFamily;
  readonly number: number;
}

/** Words headings end in: behind one of them, in text without any break, a marker may stand right away (…方面1.学习…). */
const HEADING_END = /(?:方面|问题|整改|情况|打算|安排|措施|部署|进展|要求|方向|通报|公示|公告|报告)$/u;

/** Where a marker may begin: behind a sentence's end; in text without breaks also behind a heading, if its number goes on. */
function mayBegin(
  folded: string,
  at: number,
  marker: Marker,
  lastNumbers: ReadonlyMap<MarkerFamily, number>,
  quoted: boolean,
): boolean {
  if (at === 0 || (BEFORE_MARKER.test(folded.slice(at - 1, at)) && !quoted)) return headingFamilies.has(marker.family);
  if (!HEADING_END.test(folded.slice(Math.max(0, at - 2), at)) || quoted) return false;
  return marker.number === 1 || marker.number === (lastNumbers.get(marker.family) ?? 0) + 1;
}

function findInnerMarkers(folded: string): readonly InnerMarker[] {
  const quoted = findQuotedStretches(folded);
  const lastNumbers = new Map<MarkerFamily, number>();
  const found: InnerMarker[] = [];
  for (let at = 0; at < folded.length; at += 1) {
    if (
      at > 0 &&
      !BEFORE_MARKER.test(folded.slice(at - 1, at)) &&
      !HEADING_END.test(folded.slice(Math.max(0, at - 2), at))
    )
      continue;
    const marker = readMarkers(folded, at).find(({ family }) => headingFamilies.has(family) || family === 'cjkIs');
    if (marker?.number === undefined || marker.number === null) continue;
    const heads =
      marker.family === 'cjkIs'
        ? headsLabelledSentence(folded, at)
        : mayBegin(folded, at, marker, lastNumbers, quoted[at - 1] === true);
    if (!heads) continue;
    lastNumbers.set(marker.family, marker.number);
    found.push({ at, family: marker.family, number: marker.number });
  }
  return found;
}

/** 一是S。整改进展情况:…: the sentence the marker opens is followed by a status label, so it states an issue. */
function headsLabelledSentence(folded: string, at: number): boolean {
  const stop = folded.indexOf('。', at);
  return stop >= 0 && statusKinds.has(readLabelAt(folded, stop + 1)?.kind ?? 'other');
}

/** Where a series of a family goes on inside the paragraph: 一、… 二、… or （一）… （二）…. */
function holdsSeries(markers: readonly InnerMarker[], family: MarkerFamily): boolean {
  const numbers = markers.filter((marker) => marker.family === family).map(({ number }) => number);
  return numbers.some((number, index) => index > 0 && number === (numbers[index - 1] ?? 0) + 1);
}

function findLabels(folded: string, kinds: ReadonlySet<LabelKind>): readonly number[] {
  const starts: number[] = [];
  for (let at = 0; ;) {
    const label = findInlineLabel(folded, at, kinds);
    if (label === null) return starts;
    starts.push(label.start);
    at = label.valueStart;
  }
}

/** …。联系电话：… 中共某局党组 2022年3月31日 【打印】: signer and date ran into the paragraph above them. */
const SIGNED_TAIL = /\S{12,}\s\S{4,40}\s+\d{4}年\d{1,2}月\d{1,2}日(?:\s*【.*)?$/u;
/** The end of such a tail. Few paragraphs have it, and only in those is the rest, which is slow to find, looked for. */
const DATED_TAIL = /\s\d{4}年\d{1,2}月\d{1,2}日(?:\s*【.*)?$/u;

/**
 * A paragraph that lost its line breaks: headings of the two outer families go on inside it, or it holds several issues
 * with a status label each. A single issue with its measures in one paragraph is none (its parts are read later).
 */
function isRunTogether(folded: string, markers: readonly InnerMarker[]): boolean {
  if (DATED_TAIL.test(folded) && SIGNED_TAIL.test(folded)) return true;
  if (findLabels(folded, problemKinds).length >= 2) return true;
  if (markers.length < 2) return false;
  if (holdsSeries(markers, 'cjkComma') || holdsSeries(markers, 'cjkParen') || holdsSeries(markers, 'labelled'))
    return true;
  const heads = markers.some(({ family, at }) => at > 0 && (family === 'cjkComma' || family === 'cjkParen'));
  return (
    findLabels(folded, statusKinds).length >= 2 || (heads && markers[0]?.at === 0 && markers[0].family === 'cjkComma')
  );
}

/** White space between Chinese words was a line break; in front of a figure only where it is a year. */
const LOST_BREAK = /(?<=[\p{Script=Han}\d。;!?”)】])\s+(?=[\p{Script=Han}【“《]|\d{4}年)/gu;
/** Closing words that follow a sentence without any space. */
const CLOSING_WORDS =
  /(?<=。)(?=联系方式|联系电话|监督电话|欢迎广大|特此)|(?<=(?:通报|公示|公告))(?=根据|按照)|(?<=[。\da-z])(?=中共[\p{Script=Han}]{4,30}\d{4}年)/gu;

const isMarkerOnly = (text: string): boolean =>
  readMarkers(text).some(({ length }) => length > 0 && length === text.length);

/** Where a heading that lost its break turns into prose: 一、整改工作基本情况|收到反馈意见后…. */
function findHeadingBreak(folded: string, at: number, family: MarkerFamily): number | null {
  if (family !== 'cjkComma' && family !== 'cjkParen' && family !== 'chapter') return null;
  const match =
    /^[^。;,:!?\s]{3,40}?(?:情况|方面|打算|安排)(?=[\p{Script=Han}])(?!方面|问题|的|及|和|与|汇报|公示|通报|公开)/u.exec(
      folded.slice(at),
    );
  return match === null ? null : at + match[0].length;
}

/** Where the lines of a run-together paragraph begin: at each heading marker and status label, and where a break became a space. */
function findBreaks(folded: string, markers: readonly InnerMarker[]): readonly number[] {
  const labels = [...findLabels(folded, statusKinds), ...findLabels(folded, problemKinds)];
  const headings = markers.flatMap(({ at, family }) => findHeadingBreak(folded, at, family) ?? []);
  const breaks = new Set([
    0,
    ...markers.map(({ at }) => at),
    ...labels.filter((start) => !markers.some(({ at }) => isMarkerOnly(folded.slice(at, start)))),
    ...headings,
  ]);
  for (const { index } of [...folded.matchAll(LOST_BREAK), ...folded.matchAll(CLOSING_WORDS)]) breaks.add(index);
  return [...breaks].sort((left, right) => left - right);
}

/** Paragraphs → the lines the rules read; paragraphs whose line breaks were lost are taken apart again. */
export function makeLines(paragraphs: readonly Paragraph[]): readonly Line[] {
  const looseRows = findLooseRows(paragraphs);
  return paragraphs.flatMap((source, paragraph): readonly Line[] => {
    const { text } = source;
    const { cells, table } = looseRows.get(paragraph) ?? source;
    const whole: Line = {
      paragraph,
      start: 0,
      end: text.length,
      text,
      folded: foldText(text),
      words: noOwnWords,
      ...(cells === undefined ? {} : { cells }),
      ...(table === undefined ? {} : { table }),
    };
    if (cells !== undefined) return [whole];
    const markers = findInnerMarkers(whole.folded);
    if (!isRunTogether(whole.folded, markers)) return [whole];
    const breaks = findBreaks(whole.folded, markers);
    return breaks
      .map((start, index) => cutLine(whole, start, breaks[index + 1] ?? text.length))
      .filter((line) => line.text.length > 0);
  });
}
