import { buildNotice, type NoticeOptions, type NoticeRecord } from '../../src/notice/index.js';
import { makeLines, type Line } from '../../src/notice/lines/index.js';
import { learnedWeights } from '../../src/notice/reading/index.js';
import { tellWords } from '../../src/notice/words/index.js';
import { normaliseLine, type Paragraph, type SourceText } from '../../src/text/index.js';

/** Lines of text as a reader would give them. */
export function toSourceText(lines: readonly string[]): SourceText {
  const paragraphs = lines
    .map(normaliseLine)
    .filter((text) => text !== '')
    .map((text): Paragraph => ({ text, page: null }));
  return {
    format: 'txt',
    mediaType: 'text/plain',
    paragraphs,
    furniture: [],
    pages: null,
    ocr: false,
    diagnostics: [],
  };
}

/** A notice typed as lines → its record. */
export const readText = (lines: readonly string[], options: NoticeOptions = {}): NoticeRecord =>
  buildNotice(toSourceText(lines), { fileName: 'notice.txt', sha256: '', bytes: 0 }, options);

/** Lines of text as the rules see them, with the notice's own words told. */
export const toLines = (lines: readonly string[]): readonly Line[] =>
  tellWords(makeLines(toSourceText(lines).paragraphs), learnedWeights.grams);
