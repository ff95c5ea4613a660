import { TextDecoder } from 'node:util';
import type { SourceText } from '../text/index.js';
import type { FileLook } from './look-at-file.js';
import type { ReadOptions } from './read-options.js';

/** Bytes → paragraphs. */
export type Reader = (bytes: Uint8Array, options: ReadOptions) => SourceText | Promise<SourceText>;

/** All there is to say about a format: a new one is a folder with its reader and a row here. */
export interface Format {
  readonly kind: string;
  /** Extension in lower case → the media type a file of that name is served as. The first is the usual one. */
  readonly extensions: Readonly<Record<string, string>>;
  /** Is a file of this kind, by its content alone? Rows are asked in turn. */
  readonly sniff: (look: FileLook) => boolean;
  /** Readers are loaded when first needed: the libraries behind PDF and recognition take long to start. */
  readonly load: () => Promise<Reader>;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** PDF readers accept the header anywhere in the first 1024 bytes (ISO 32000-1, implementation note 13). */
const PDF_WINDOW = 1024;
const PDF_HEADER = /%PDF-\d/u;
const MAIN_PART = /^word\/document\d*\.xml$/u;
const MHTML_HEADER = /^(?:From|MIME-Version|Content-Type|Subject|Date|Snapshot-Content-Location):/imu;
const MHTML_TYPE = /^Content-Type:\s*(?:multipart\/(?:related|alternative|mixed)|text\/html)/imu;
/** The namespaces of Word 2003 and of a package in one file. */
const WORD_XML = /schemas\.microsoft\.com\/office\/(?:word\/2003\/wordml|2006\/xmlPackage)/u;
/** Comments and the XML declaration, which may stand before the first element. */
const HTML_PROLOGUE = /<!--[\s\S]*?-->|<\?xml[^>]*>/gu;
const HTML_START =
  /^\s*<(?:!doctype\s+html|html|head|body|meta|title|link|script|style|div|p|table|span|h[1-6]|center|font|article|section|main)\b/iu;

function isMhtml({ start }: FileLook): boolean {
  const headers = start.split(/\r?\n\r?\n/u, 1)[0] ?? '';
  return MHTML_HEADER.test(headers.slice(0, headers.indexOf(':') + 1)) && MHTML_TYPE.test(headers);
}

/** Every format there is a reader for. What is sniffed more surely stands first; plain text, which is anything else, is not sniffed. */
const table = [
  {
    kind: 'docx',
    extensions: {
      docx: `${WORD}.document`,
      docm: 'application/vnd.ms-word.document.macroenabled.12',
      dotx: `${WORD}.template`,
      dotm: 'application/vnd.ms-word.template.macroenabled.12',
    },
    sniff: ({ listEntries }) => listEntries()?.some((name) => MAIN_PART.test(name)) === true,
    load: async () => (await import('./docx/index.js')).readWholeDocx,
  },
  {
    kind: 'ofd',
    extensions: { ofd: 'application/ofd' },
    sniff: ({ listEntries }) => listEntries()?.includes('ofd.xml') === true,
    load: async () => (await import('./ofd/index.js')).readOfd,
  },
  {
    kind: 'doc',
    extensions: {
      doc: 'application/msword',
      dot: 'application/msword',
      wps: 'application/vnd.ms-works',
      wpt: 'application/vnd.ms-works',
    },
    sniff: ({ hasStream }) => hasStream('WordDocument'),
    load: async () => (await import('./doc/index.js')).readDoc,
  },
  {
    kind: 'rtf',
    extensions: { rtf: 'application/rtf' },
    sniff: ({ startsWith }) => startsWith([0x7b, 0x5c, 0x72, 0x74, 0x66]),
    load: async () => (await import('./rtf/index.js')).readRtf,
  },
  {
    kind: 'image',
    extensions: { png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', tif: 'image/tiff', tiff: 'image/tiff' },
    sniff: ({ startsWith }) =>
      startsWith([0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [0x49, 0x49, 0x2a, 0x00], [0x4d, 0x4d, 0x00, 0x2a]),
    load: async () => (await import('./ocr/index.js')).readImage,
  },
  {
    kind: 'pdf',
    extensions: { pdf: 'application/pdf' },
    sniff: ({ bytes }) => PDF_HEADER.test(new TextDecoder('latin1').decode(bytes.subarray(0, PDF_WINDOW))),
    load: async () => (await import('./pdf/index.js')).readPdf,
  },
  {
    kind: 'mhtml',
    extensions: { mht: 'multipart/related', mhtml: 'multipart/related' },
    sniff: isMhtml,
    load: async () => (await import('./html/index.js')).readMhtml,
  },
  {
    // As of Word 2003, and a whole DOCX in one file. Named .doc, or .xml like any other XML.
    kind: 'wordxml',
    extensions: {},
    sniff: ({ start }) => WORD_XML.test(start),
    load: async () => (await import('./docx/index.js')).readWordXml,
  },
  {
    kind: 'html',
    extensions: { html: 'text/html', htm: 'text/html', shtml: 'text/html', xhtml: 'application/xhtml+xml' },
    sniff: ({ start }) => HTML_START.test(start.replace(HTML_PROLOGUE, '')),
    load: async () => (await import('./html/index.js')).readHtml,
  },
  {
    kind: 'txt',
    extensions: { txt: 'text/plain', text: 'text/plain', md: 'text/markdown' },
    sniff: () => false,
    load: async () => (await import('./plain/index.js')).readPlain,
  },
] as const satisfies readonly Format[];

/** The kinds of file there is a reader for. */
export type DocumentKind = (typeof table)[number]['kind'];

/** The table of formats. */
export const formats: readonly (Format & { readonly kind: DocumentKind })[] = table;

const byExtension = new Map(
  formats.flatMap((format) =>
    Object.entries(format.extensions).map(([extension, mediaType]) => [extension, { format, mediaType }] as const),
  ),
);

function findByName(fileName: string) {
  return byExtension.get(/\.([^./\\]+)$/u.exec(fileName)?.[1]?.toLowerCase() ?? '');
}

/** The format a file's name promises; undefined where it promises none we know. */
export function findFormatByName(fileName: string): DocumentKind | undefined {
  return findByName(fileName)?.format.kind;
}

/** The media type a file's name promises, where nobody sent one along. */
export function guessMediaType(fileName: string): string {
  return findByName(fileName)?.mediaType ?? 'application/octet-stream';
}

/** Every extension there is a reader for, in lower case, without the dot. */
export function listExtensions(): readonly string[] {
  return [...byExtension.keys()];
}

/** Loads the reader of a kind. */
export async function loadReader(kind: DocumentKind): Promise<Reader> {
  const format = formats.find((one) => one.kind === kind);
  if (format === undefined) throw new Error(`No reader for ${kind}.`);
  return format.load();
}
