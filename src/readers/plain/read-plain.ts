import { normaliseLine, UnreadableError, type Diagnostic, type SourceText } from '../../text/index.js';
import type { ReadOptions } from '../read-options.js';
import { dropRunningHeads } from './drop-running-heads.js';
import { decodeText, type DecodedText } from './decode-text.js';
import { joinWrappedLines } from './join-wrapped-lines.js';

/** CR LF, LF, CR, form feed, vertical tab, NEL and the Unicode separators all end a line. */
const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/u;
/** More undecodable characters than this share, and the bytes are no text. Larger: binaries are read as rubbish. */
const MAX_UNDECODABLE_SHARE = 0.05;

function reportUndecodable({ undecodable, encoding }: DecodedText): readonly Diagnostic[] {
  if (undecodable === 0) return [];
  const message = `${undecodable} character(s) could not be decoded as ${encoding}.`;
  return [
    { code: 'undecodable-characters', severity: 'warning', message, parameters: { count: undecodable, encoding } },
  ];
}

/** No encoding takes more: so much a text is sure to have before it is decoded, which takes several times its length. */
const MOST_BYTES_A_CHARACTER = 4;

function refuseLonger(length: number, most: number): void {
  if (length > most) throw new UnreadableError('too-much-content', `The text has more than ${most} characters.`);
}

/**
 * Reads plain text: every line that is not blank is a paragraph.
 * @throws UnreadableError `corrupt-file` where the bytes are text in no known encoding, `too-much-content`.
 */
export function readPlain(bytes: Uint8Array, { limits }: Pick<ReadOptions, 'limits'>): SourceText {
  refuseLonger(bytes.length / MOST_BYTES_A_CHARACTER, limits.maxTextLength);
  const decoded = decodeText(bytes);
  refuseLonger(decoded.text.length, limits.maxTextLength);
  if (decoded.undecodable > decoded.text.length * MAX_UNDECODABLE_SHARE) {
    throw new UnreadableError('corrupt-file', 'The file is text in no encoding known.');
  }
  const headless = dropRunningHeads(decoded.text.split(LINE_END));
  const lines = joinWrappedLines(headless.lines);
  const texts = lines.map(normaliseLine).filter((text) => text !== '');
  return {
    format: 'txt',
    mediaType: 'text/plain',
    paragraphs: texts.map((text) => ({ text, page: null })),
    furniture: headless.heads.map((text) => ({ text: normaliseLine(text), page: null })),
    pages: null,
    ocr: false,
    diagnostics: reportUndecodable(decoded),
  };
}
