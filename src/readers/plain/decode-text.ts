import { TextDecoder } from 'node:util';

/** Text and how it was encoded; `undecodable` counts the characters that could not be read. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly undecodable: number;
}

const byteOrderMarks: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0x84, 0x31, 0x95, 0x33], 'gb18030'],
];

/** Everyday characters of notices in both scripts: the right decoding is full of them, a wrong one has next to none. */
const COMMON =
  /[的一是不在了有和人中大上国國会會党黨委组組市县縣区區问問题題整改进進工作情况況实實对對年月日及关關于於为為]/gu;
const FOREIGN = /[^\u0000-\u007F]/gu;
const UNDECODABLE = /\uFFFD/gu;
/** What a UTF-16 text in Chinese is made of. */
const PLAUSIBLE =
  /[\t\n\r\u0020-\u007E\u00A0-\u00FF\u2000-\u206F\u2460-\u24FF\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]/gu;
/** Lower: GB18030 text whose bytes happen to pair is taken for UTF-16; higher: a rare symbol hides real UTF-16. */
const MIN_PLAUSIBLE_SHARE = 0.95;
const NUL = /\0/gu;
/** Larger: UTF-16 of mostly Latin text is read as UTF-8 full of NULs; smaller: one stray NUL hides UTF-8. */
const MAX_NUL_SHARE = 0.05;
/** Larger: short GB18030 texts with an accidental valid pair are read as UTF-8; smaller: a damaged UTF-8 file is not. */
const MAX_BROKEN_SHARE = 0.05;
/** A longer look finds nothing more. */
const UTF16_SAMPLE_BYTES = 8192;

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function decode(bytes: Uint8Array, encoding: string): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, undecodable: countMatches(text, UNDECODABLE) };
}

/**
 * UTF-8 with a broken byte here and there is UTF-8 still; Chinese in another encoding breaks at every other character.
 * Many NUL bytes are UTF-16 in Latin letters, which is valid UTF-8 as well.
 */
function isUtf8(decoded: DecodedText): boolean {
  const { text, undecodable } = decoded;
  if (countMatches(text, NUL) > text.length * MAX_NUL_SHARE) return false;
  return undecodable <= countMatches(text, FOREIGN) * MAX_BROKEN_SHARE;
}

/** UTF-16 without a mark: read as such, nearly every unit is one that Chinese text uses. */
function findUtf16(bytes: Uint8Array): string | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  const sample = bytes.subarray(0, UTF16_SAMPLE_BYTES);
  return ['utf-16le', 'utf-16be'].find((encoding) => {
    const { text } = decode(sample, encoding);
    return text !== '' && countMatches(text, PLAUSIBLE) / text.length >= MIN_PLAUSIBLE_SHARE;
  });
}

/** How much a decoding looks like a notice: everyday characters, less what could not be decoded, per foreign character. */
function scoreChinese({ text, undecodable }: DecodedText): number {
  return (countMatches(text, COMMON) - undecodable) / Math.max(1, countMatches(text, FOREIGN));
}

/**
 * Decodes text of unknown encoding: by its byte order mark; else UTF-8 where the bytes are valid UTF-8 but for a few (text
 * in another encoding practically never is); else UTF-16 where it looks like Chinese; else GB18030 or Big5, whichever
 * shows more everyday characters. Big5 bytes are nearly always valid GB18030, so validity cannot decide between them.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = byteOrderMarks.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked !== undefined) return decode(bytes, marked[1]);
  const unicode = decode(bytes, 'utf-8');
  if (isUtf8(unicode)) return unicode;
  const utf16 = findUtf16(bytes);
  if (utf16 !== undefined) return decode(bytes, utf16);
  const simplified = decode(bytes, 'gb18030');
  const traditional = decode(bytes, 'big5');
  return scoreChinese(traditional) > scoreChinese(simplified) ? traditional : simplified;
}
