import { TextDecoder } from 'node:util';
import { UnreadableError, type Diagnostic } from '../text/index.js';
import { findCompoundStream, isCompoundFile } from './doc/index.js';
import { findKindByName, type DocumentKind } from './document-kind.js';
import { decodeText } from './plain/index.js';
import type { ReadLimits } from './read-options.js';
import { listZipEntries } from './zip/index.js';

/** A file that is recognised and is no notice. */
interface Foreign {
  readonly foreign: string;
}

/** Files that are known by their first bytes and hold no document that can be read. */
const foreignSignatures: readonly (readonly [string, readonly number[]])[] = [
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a BMP image', [0x42, 0x4d]],
  ['a RIFF file', [0x52, 0x49, 0x46, 0x46]],
  ['a RAR archive', [0x52, 0x61, 0x72, 0x21]],
  ['a 7z archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['a Windows program', [0x4d, 0x5a]],
  ['a Linux program', [0x7f, 0x45, 0x4c, 0x46]],
  ['an RTF document', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];
const imageSignatures: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
];
const ZIP_SIGNATURES: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];
/** PDF readers accept the header anywhere in the first 1024 bytes (ISO 32000-1, implementation note 13). */
const PDF_WINDOW = 1024;
const PDF_HEADER = /%PDF-\d/u;
/** Saved pages put long comments before their first element. */
const TEXT_WINDOW = 4096;
/** A longer look finds nothing more. */
const TEXT_SAMPLE = 65_536;
const CONTROL = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/gu;
/** Larger: compressed data that happens to decode is read as text; smaller: a text with a few broken bytes is refused. */
const MAX_NOISE_SHARE = 0.05;
const MHTML_HEADER = /^(?:From|MIME-Version|Content-Type|Subject|Date|Snapshot-Content-Location):/imu;
const MHTML_TYPE = /^Content-Type:\s*(?:multipart\/(?:related|alternative|mixed)|text\/html)/imu;
/** Comments and the XML declaration, which may stand before the first element. */
const HTML_PROLOGUE = /<!--[\s\S]*?-->|<\?xml[^>]*>/gu;
const HTML_START =
  /^\s*<(?:!doctype\s+html|html|head|body|meta|title|link|script|style|div|p|table|span|h[1-6]|center|font|article|section|main)\b/iu;
const XML_START = /^\s*<\?xml\b/u;

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

const ARCHIVE = 'a ZIP archive: “taizhang import” takes in the notices it holds';
/** Spreadsheets, books and programs are ZIPs too, and say so; what stands in them is no file of its own. */
const PACKAGE_PART = /^(?:\[content_types\]\.xml|mimetype|meta-inf\/)/u;

/** A ZIP somebody packed files into: documents, or further archives. */
function isArchive(names: readonly string[]): boolean {
  if (names.some((name) => PACKAGE_PART.test(name))) return false;
  return names.some((name) => name.endsWith('.zip') || findKindByName(name) !== undefined);
}

function detectZip(bytes: Uint8Array, limits: ReadLimits): DocumentKind | Foreign {
  const names = listZipEntries(bytes, limits).map((entry) => entry.name.toLowerCase());
  if (names.some((name) => /^word\/document\d*\.xml$/u.test(name))) return 'docx';
  if (names.includes('ofd.xml')) return 'ofd';
  return { foreign: isArchive(names) ? ARCHIVE : 'a ZIP archive without a document in it' };
}

function detectCompound(bytes: Uint8Array): DocumentKind | Foreign {
  if (findCompoundStream(bytes, 'EncryptedPackage') !== undefined) {
    throw new UnreadableError('encrypted-file', 'The document is password protected.');
  }
  if (findCompoundStream(bytes, 'WordDocument') !== undefined) return 'doc';
  return { foreign: 'an OLE compound file without a Word document in it' };
}

/** The beginning as text, whatever its encoding, for what is said in ASCII. */
function readStart(bytes: Uint8Array): string {
  const utf16 = startsWith(bytes, [0xff, 0xfe]) ? 'utf-16le' : startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : 'latin1';
  return new TextDecoder(utf16).decode(bytes.subarray(0, TEXT_WINDOW)).replace(/^(?:\uFEFF|ï»¿)/u, '');
}

function detectMarkup(bytes: Uint8Array): DocumentKind | Foreign | undefined {
  const start = readStart(bytes);
  const headers = start.split(/\r?\n\r?\n/u, 1)[0] ?? '';
  if (MHTML_HEADER.test(headers.slice(0, headers.indexOf(':') + 1)) && MHTML_TYPE.test(headers)) return 'mhtml';
  if (HTML_START.test(start.replace(HTML_PROLOGUE, ''))) return 'html';
  return XML_START.test(start) ? { foreign: 'an XML document' } : undefined;
}

/**
 * Bytes are text when their beginning decodes and hardly holds control characters. Programs and pictures are full of
 * both.
 */
function isText(bytes: Uint8Array): boolean {
  const { text, undecodable } = decodeText(bytes.subarray(0, TEXT_SAMPLE));
  const controls = text.match(CONTROL)?.length ?? 0;
  return undecodable + controls <= Math.max(1, text.length * MAX_NOISE_SHARE);
}

function detectContent(bytes: Uint8Array, limits: ReadLimits): DocumentKind | Foreign | undefined {
  if (ZIP_SIGNATURES.some((signature) => startsWith(bytes, signature))) return detectZip(bytes, limits);
  if (isCompoundFile(bytes)) return detectCompound(bytes);
  if (imageSignatures.some((signature) => startsWith(bytes, signature))) return 'image';
  if (PDF_HEADER.test(new TextDecoder('latin1').decode(bytes.subarray(0, PDF_WINDOW)))) return 'pdf';
  const foreign = foreignSignatures.find(([, signature]) => startsWith(bytes, signature));
  if (foreign !== undefined && (foreign[0].endsWith('document') || bytes.includes(0))) return { foreign: foreign[0] };
  return detectMarkup(bytes) ?? (isText(bytes) ? 'txt' : undefined);
}

/** What a file is, and what is odd about its name. */
export interface DetectedFormat {
  readonly kind: DocumentKind;
  readonly diagnostics: readonly Diagnostic[];
}

function refuse(found: Foreign | undefined, promised: DocumentKind | undefined, fileName: string): never {
  if (found === undefined) {
    if (promised === undefined) throw new UnreadableError('unsupported-format', 'The file is of no known kind.');
    throw new UnreadableError('corrupt-file', `${fileName} is damaged: its content is of no known kind.`);
  }
  if (promised === undefined) throw new UnreadableError('unsupported-format', `The file is ${found.foreign}.`);
  throw new UnreadableError('format-mismatch', `${fileName} is ${found.foreign}.`);
}

/**
 * Finds out what a file is from its content; the name is only checked against it. A document under another document's
 * extension is read and said so: portals serve HTML as .doc, and people rename .docx. A picture under a document's name,
 * or the reverse, is refused: whoever sent it means another file.
 * @throws UnreadableError `empty-file`, `unsupported-format`, `format-mismatch`, `corrupt-file`, `encrypted-file`,
 * `too-much-content`.
 */
export function detectFormat(bytes: Uint8Array, fileName: string, limits: ReadLimits): DetectedFormat {
  if (bytes.length === 0) throw new UnreadableError('empty-file', 'The file is empty.');
  const promised = findKindByName(fileName);
  const found = detectContent(bytes, limits);
  if (typeof found !== 'string') return refuse(found, promised, fileName);
  if (promised === undefined || promised === found) return { kind: found, diagnostics: [] };
  if (promised === 'image' || found === 'image') {
    throw new UnreadableError('format-mismatch', `${fileName} holds ${found}, not ${promised}.`);
  }
  const message = `The name says ${promised}, the content is ${found}: it was read as ${found}.`;
  return {
    kind: found,
    diagnostics: [{ code: 'extension-mismatch', severity: 'warning', message, parameters: { promised, found } }],
  };
}
