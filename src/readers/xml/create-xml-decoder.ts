import { TextDecoder } from 'node:util';
import { UnreadableError } from '../../text/index.js';

/** The declaration stands in the first bytes; a longer look finds nothing more. */
const DECLARATION_LENGTH = 200;
const ENCODING = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/u;

/** XML 1.0 appendix F: byte order mark, else the shape of `<?` in UTF-16, else the declaration, else UTF-8. */
function detectXmlEncoding(start: Uint8Array): string {
  const [first, second] = start;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0x00) return 'utf-16le';
  if (first === 0x00 && second === 0x3c) return 'utf-16be';
  const declaration = String.fromCharCode(...start.subarray(0, DECLARATION_LENGTH)).replace(/^ï»¿/u, '');
  return ENCODING.exec(declaration)?.[1] ?? 'utf-8';
}

/**
 * Decodes a part's bytes piece by piece; the first piece shows the encoding.
 * @throws UnreadableError `corrupt-file` where bytes are no text in that encoding, or the encoding is unknown.
 */
export function createXmlDecoder(): (piece?: Uint8Array) => string {
  let decoder: TextDecoder | undefined;
  return (piece) => {
    try {
      decoder ??= new TextDecoder(detectXmlEncoding(piece ?? new Uint8Array()), { fatal: true });
      return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
    } catch (error) {
      throw new UnreadableError('corrupt-file', 'An XML part holds bytes that are no text.', { cause: error });
    }
  };
}
