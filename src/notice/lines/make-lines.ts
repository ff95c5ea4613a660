import { readMarkers, type MarkerFamily } from '../../outline/index.js';
import { foldText, type Paragraph } from '../../text/index.js';
import { findInlineLabel, findQuotedStretches, type LabelKind } from '../labels/index.js';
import { findLooseRows } from './find-loose-rows.js';
import { cutLine, type Line } from './line.js';

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

function findInnerMarkers(folded: string): readonly InnerMarker[] {
  const quoted = findQuotedStretches(folded);
  const found: InnerMarker[] = [];
  for (let at = 0; at < folded.length; at += 1) {
    if (at > 0 && (!BEFORE_MARKER.test(folded.slice(at - 1, at)) || quoted[at - 1] === true)) continue;
    const marker = readMarkers(folded, at).find(({ family }) => headingFamilies.has(family));
    if (marker?.number === undefined || marker.number === null) continue;
    found.push({ at, family: marker.family, number: marker.number });
  }
  return found;
}

/** Where a series of a family goes on inside the paragraph: 一、… 二、… or （一）… （二）…. */
function holdsSeries(markers: readonly InnerMarker[], family: MarkerFamily): boolean {
  const numbers = markers.filter((marker) => marker.family === family).map(({ number }) => number);
  return numbers.some((number, index) => index > 0 && number === (numbers[index - 1] ?? 0) + 1);
}

function countStatusLabels(folded: string): number {
  let count = 0;
  for (let at = 0; ; count += 1) {
    const label = findInlineLabel(folded, at, statusKinds);
    if (label === null) return count;
    at = label.valueStart;
  }
}

/** …。联系电话：… 中共某局党组 2022年3月31日 【打印】: signer and date ran into the paragraph above them. */
const SIGNED_TAIL = /\S{12,}\s\S{4,40}\s+\d{4}年\d{1,2}月\d{1,2}日(?:\s*【.*)?$/u;

/**
 * A paragraph that lost its line breaks: headings of the two outer families go on inside it, or it holds several issues
 * with a status label each. A single issue with its measures in one paragraph is none (its parts are read later).
 */
function isRunTogether(folded: string, markers: readonly InnerMarker[]): boolean {
  if (SIGNED_TAIL.test(folded)) return true;
  if (markers.length < 2) return false;
  if (holdsSeries(markers, 'cjkComma') || holdsSeries(markers, 'cjkParen') || holdsSeries(markers, 'labelled'))
    return true;
  const heads = markers.some(({ family, at }) => at > 0 && (family === 'cjkComma' || family === 'cjkParen'));
  return countStatusLabels(folded) >= 2 || (heads && markers[0]?.at === 0 && markers[0].family === 'cjkComma');
}

/** White space between Chinese words was a line break; in front of a figure only where it is a year. */
const LOST_BREAK = /(?<=[\p{Script=Han}\d。;!?”)】])\s+(?=[\p{Script=Han}【“《]|\d{4}年)/gu;
/** Closing words that follow a sentence without any space. */
const CLOSING_WORDS = /(?<=。)(?=联系方式|联系电话|监督电话|欢迎广大|特此)/gu;

/** Where the lines of a run-together paragraph begin: at each heading marker and status label, and where a break became a space. */
function findBreaks(folded: string, markers: readonly InnerMarker[]): readonly number[] {
  const breaks = new Set([0, ...markers.map(({ at }) => at)]);
  for (let at = 0; ;) {
    const label = findInlineLabel(folded, at, statusKinds);
    if (label === null) break;
    const follows = markers.some(
      (marker) => marker.at < label.start && /^[^。]*$/u.test(folded.slice(marker.at, label.start)),
    );
    if (!follows || label.start > 0) breaks.add(label.start);
    at = label.valueStart;
  }
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
