import { normaliseLine } from '../../../text/index.js';
import type { Marker, Numberer } from '../numbering/create-numberer.js';
import type { Styles } from '../styles/styles.js';
import { findNumbering, isContentsLine, readHints } from '../styles/resolve-paragraph.js';
import { appendBlocks, createParagraph, type Block, type Flow, type OpenParagraph } from './story.js';

function normaliseLines(lines: readonly string[]): readonly string[] {
  return lines.map((line) => normaliseLine(line.replace(/\n/gu, ' '))).filter((line) => line !== '');
}

const NUMBER = /[\p{L}\p{N}]/u;

/** A blank numbered paragraph shows its number alone, as cells of a 序号 column do. */
function createLoneNumber(marker: Marker): Block {
  const text = normaliseLine(marker.text);
  return { text, hints: { automaticMarkerLength: text.length }, lone: true };
}

/** One block for each line that is not blank; the first carries the automatic number. */
function createBlocks(
  paragraph: OpenParagraph,
  rawLines: readonly string[],
  styles: Styles,
  numberer: Numberer,
): readonly Block[] {
  const lines = normaliseLines(rawLines);
  if (lines.length === 0 && paragraph.markHidden) return [];
  const numbered = findNumbering(paragraph, styles, numberer);
  const marker = numbered && numberer.next(numbered.numberingId, numbered.level);
  if (lines.length === 0) return marker !== undefined && NUMBER.test(marker.text) ? [createLoneNumber(marker)] : [];
  const hints = readHints(paragraph, styles);
  const contents = isContentsLine(paragraph, styles);
  return lines.map((line, index) => {
    if (index > 0 || marker === undefined || marker.text === '') return { text: line, hints, contents };
    const text = normaliseLine(joinMarker(marker, line));
    return { text, hints: { ...hints, automaticMarkerLength: normaliseLine(marker.text).length }, contents };
  });
}

/** The lines of a paragraph whose mark was deleted go on in the first line of the next. */
function prependLines(carried: readonly string[], lines: readonly string[]): readonly string[] {
  const [first = '', ...rest] = lines;
  return carried.length === 0 ? lines : [...carried.slice(0, -1), (carried.at(-1) ?? '') + first, ...rest];
}

/** Field code ends with its paragraph at the latest: a field nobody closed must not swallow the rest of the document. */
function dropOpenCode(flow: Flow): void {
  const unfinished = flow.fields.findIndex((field) => !field.inResult);
  if (unfinished >= 0) flow.fields.length = unfinished;
}

/** Closes the open paragraph into `sink`; a paragraph whose mark is deleted goes on in the next one. */
export function finishParagraph(flow: Flow, sink: Block[], styles: Styles, numberer: Numberer): void {
  const paragraph = flow.paragraph;
  flow.paragraph = undefined;
  dropOpenCode(flow);
  if (paragraph === undefined) return;
  const lines = prependLines(flow.carried, paragraph.lines);
  flow.carried = paragraph.markDeleted ? lines : [];
  if (!paragraph.markDeleted) appendBlocks(sink, createBlocks(paragraph, lines, styles, numberer));
  appendBlocks(sink, paragraph.boxes);
}

/** Text whose paragraph mark was deleted and that nothing follows is a paragraph all the same. */
export function flushCarried(flow: Flow, sink: Block[], styles: Styles, numberer: Numberer): void {
  if (flow.carried.length === 0) return;
  flow.paragraph = createParagraph();
  finishParagraph(flow, sink, styles, numberer);
}

/** Punctuation after which nobody types a space: 、 （一） 《 and full-width forms. */
const ENDS_IN_CJK_PUNCTUATION = /[\u3000-\u303F\uFF00-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65]$/u;
/** A number without punctuation runs into the text when nothing parts them: `1 2023年`, `一 概况`. */
const ENDS_IN_NUMBER = /[0-9０-９A-Za-z零〇○一二三四五六七八九十百千]$/u;
const BEGINS_IN_CJK = /^[\u2018-\u201D\u3001-\u303F\u3400-\u9FFF\uF900-\uFAFF\uFF01-\uFF5E]/u;

/**
 * Puts the automatic number before the text as a person would type it: `一、标题`, `1.标题`, `1. 2023年`, `1 概况`. The
 * tab Word sets after a number is width on the page; it becomes a space only where the eye needs one.
 */
export function joinMarker(marker: Marker, text: string): string {
  if (marker.suffix === 'nothing' || ENDS_IN_CJK_PUNCTUATION.test(marker.text)) return marker.text + text;
  const parts = marker.suffix === 'space' || ENDS_IN_NUMBER.test(marker.text) || !BEGINS_IN_CJK.test(text);
  return parts ? `${marker.text} ${text}` : marker.text + text;
}
