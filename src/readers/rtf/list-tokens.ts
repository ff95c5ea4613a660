/** A piece of RTF (RTF 1.9.1, “RTF Syntax”). */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  /** `\word` with its number, or a symbol such as `\*`. */
  | { readonly kind: 'control'; readonly word: string; readonly value: number | undefined }
  | { readonly kind: 'byte'; readonly value: number };

const [BACKSLASH, OPEN, CLOSE, QUOTE, SPACE, MINUS] = [0x5c, 0x7b, 0x7d, 0x27, 0x20, 0x2d];
const isLetter = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
const isFigure = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
/** Digits a number has at most: more overflow what Word itself reads. */
const LONGEST_NUMBER = 10;

/** The pieces of an RTF file in order. Line ends mean nothing; `\bin` data is passed over. */
export function* listTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === OPEN || byte === CLOSE) {
      at += 1;
      yield { kind: byte === OPEN ? 'open' : 'close' };
    } else if (byte === BACKSLASH) {
      const control = readControl(bytes, at + 1);
      at = control.end;
      if (control.token.kind === 'control' && control.token.word === 'bin') at += Math.max(0, control.token.value ?? 0);
      else yield control.token;
    } else {
      at += 1;
      if (byte !== 0x0a && byte !== 0x0d && byte !== 0) yield { kind: 'byte', value: byte };
    }
  }
}

function readControl(bytes: Uint8Array, start: number): { readonly token: RtfToken; readonly end: number } {
  const first = bytes[start] ?? 0;
  if (first === QUOTE) {
    const value = Number.parseInt(String.fromCharCode(bytes[start + 1] ?? 0, bytes[start + 2] ?? 0), 16);
    return { token: { kind: 'byte', value: Number.isNaN(value) ? 0x3f : value }, end: start + 3 };
  }
  if (!isLetter(first)) {
    return { token: { kind: 'control', word: String.fromCharCode(first), value: undefined }, end: start + 1 };
  }
  let at = start;
  while (isLetter(bytes[at] ?? 0)) at += 1;
  const word = new TextDecoder('latin1').decode(bytes.subarray(start, at));
  const number = at;
  if (bytes[at] === MINUS && isFigure(bytes[at + 1] ?? 0)) at += 1;
  while (isFigure(bytes[at] ?? 0) && at - number < LONGEST_NUMBER) at += 1;
  const figures = new TextDecoder('latin1').decode(bytes.subarray(number, at));
  const value = figures === '' ? undefined : Number(figures);
  return { token: { kind: 'control', word, value }, end: bytes[at] === SPACE ? at + 1 : at };
}
