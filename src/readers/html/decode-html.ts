/** Where a page must declare its charset (HTML standard §4.2.5.4: the first 1024 bytes; old portals are later than that). */
const DECLARATION_WINDOW = 8192;
const BYTE_ORDER_MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];
const META_CHARSET = /<(?:meta|\?xml)\b[^>]{0,300}?\b(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/iu;
const CHINESE: readonly string[] = ['utf-8', 'gb18030', 'big5'];
/** How many of the commonest characters of Chinese text a right decoding shows. */
const COMMON = /[的了和是在年月日不对整改问题進對題]/gu;

function declaredCharset(bytes: Uint8Array): string | null {
  const mark = BYTE_ORDER_MARKS.find(([signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (mark !== undefined) return mark[1];
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_WINDOW));
  return META_CHARSET.exec(head)?.[1]?.toLowerCase() ?? null;
}

function decodeStrictly(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function countCommon(text: string): number {
  return text.match(COMMON)?.length ?? 0;
}

function mostCommon(texts: readonly string[]): string {
  return texts.reduce((best, text) => (countCommon(text) > countCommon(best) ? text : best));
}

/**
 * The text of a page: by its byte order mark; else by the charset it declares, UTF-8, GB18030 or Big5, where the bytes are
 * valid in it (in several: whichever shows most everyday characters, the declared one where none shows more, for some
 * portals declare GB2312 and send UTF-8 or Big5); else, damaged, as one of the three by the same measure: one broken
 * character must not garble the page. GB2312 and
 * GBK are read as GB18030, their superset: pages that declare them use its characters. Never fails: what cannot be
 * decoded is U+FFFD.
 */
export function decodeHtml(bytes: Uint8Array): string {
  const declared = declaredCharset(bytes);
  const charset = declared !== null && /^(?:gb|x-gbk)/u.test(declared) ? 'gb18030' : declared;
  if (charset?.startsWith('utf-16') === true) return new TextDecoder(charset).decode(bytes);
  const valid = [...new Set([charset ?? 'utf-8', ...CHINESE])].flatMap((name) => decodeStrictly(bytes, name) ?? []);
  return mostCommon(valid.length > 0 ? valid : CHINESE.map((name) => new TextDecoder(name).decode(bytes)));
}
