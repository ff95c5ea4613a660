import { Buffer } from 'node:buffer';
import WordExtractor from 'word-extractor';
import { normaliseLine, UnreadableError, type Paragraph, type SourceText } from '../../text/index.js';
import { checkSectorChains } from './check-sector-chains.js';
import { findCompoundStream } from './compound-file.js';
import { listDocParagraphs } from './list-doc-paragraphs.js';

/** [MS-DOC] §2.5.2 FibBase: the magic number, the version and the flags of a Word document. */
const FIB_MAGIC = 0xa5ec;
const VERSION_OFFSET = 0x02;
const FLAGS_OFFSET = 0x0a;
const ENCRYPTED_FLAG = 0x0100;
/** Word 97; Word 6 and 95 lay the text out in another way. */
const FIRST_READABLE_VERSION = 0x00c1;
/** Chinese quotation marks stay what they are. */
const VERBATIM = { filterUnicode: false };

function checkHeader(bytes: Uint8Array): void {
  const start = findCompoundStream(bytes, 'WordDocument');
  if (start === undefined || start + FLAGS_OFFSET + 2 > bytes.length) {
    throw new UnreadableError('corrupt-file', 'The file is cut off before its Word document begins.');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset + start);
  if (view.getUint16(0, true) !== FIB_MAGIC) {
    throw new UnreadableError('unsupported-format', 'The file is no document of Word 97 or later.');
  }
  if ((view.getUint16(FLAGS_OFFSET, true) & ENCRYPTED_FLAG) !== 0) {
    throw new UnreadableError('encrypted-file', 'The document is password protected.');
  }
  if (view.getUint16(VERSION_OFFSET, true) < FIRST_READABLE_VERSION) {
    throw new UnreadableError('unsupported-format', 'Documents of Word 6 and 95 cannot be read.');
  }
}

async function extract(bytes: Uint8Array) {
  try {
    return await new WordExtractor().extract(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    throw new UnreadableError('corrupt-file', 'The document is damaged.', { cause: error });
  }
}

function listLines(text: string): readonly Paragraph[] {
  const lines = text.split('\n').map((line) => normaliseLine(line.replaceAll('\t', ' ')));
  return lines.filter((line) => line !== '').map((line) => ({ text: line, page: null }));
}

/**
 * Reads a DOC or WPS of Word 97 or later. Text boxes follow the body; headers, footers, notes and comments are
 * furniture. Automatic numbers are not in the text such files keep and are not restored: a notice that relies on them should
 * come as DOCX or PDF.
 * @throws UnreadableError `corrupt-file`, `encrypted-file`, `unsupported-format`.
 */
export async function readDoc(bytes: Uint8Array): Promise<SourceText> {
  checkHeader(bytes);
  checkSectorChains(bytes);
  const document = await extract(bytes);
  const boxes = document.getTextboxes({ ...VERBATIM, includeHeadersAndFooters: false });
  return {
    format: 'doc',
    mediaType: 'application/msword',
    paragraphs: [...listDocParagraphs(document.getBody(VERBATIM)), ...listLines(boxes)],
    furniture: [
      ...listLines(document.getHeaders(VERBATIM)),
      ...listLines(document.getTextboxes({ ...VERBATIM, includeBody: false })),
      ...listLines(document.getFootnotes(VERBATIM)),
      ...listLines(document.getEndnotes(VERBATIM)),
      ...listLines(document.getAnnotations(VERBATIM)),
    ],
    pages: null,
    ocr: false,
    diagnostics: [],
  };
}
