import { type DocumentKind, findFormatByName } from './formats.js';
import type { FileLook } from './look-at-file.js';

/** What a file is that is recognised and no document that can be read. */
export interface ForeignFile {
  /** In words that end “The file is …”. */
  readonly name: string;
  /** The format whose extension such a file has by right, though its reader does not read it. */
  readonly family?: DocumentKind;
  readonly is: (look: FileLook) => boolean;
}

const ARCHIVE = 'a ZIP archive: “taizhang import” takes in the notices it holds';
/** Spreadsheets, books and programs are ZIPs too, and say so; what stands in them is no file of its own. */
const PACKAGE_PART = /^(?:\[content_types\]\.xml|mimetype|meta-inf\/)/u;
const XML_START = /^\s*<\?xml\b/u;

/** A ZIP somebody packed files into: documents, or further archives. */
function isArchive({ listEntries }: FileLook): boolean {
  const names = listEntries() ?? [];
  if (names.some((name) => PACKAGE_PART.test(name))) return false;
  return names.some((name) => name.endsWith('.zip') || findFormatByName(name) !== undefined);
}

/** Signatures of letters may begin a text: a file that holds no NUL is none of these. */
const beginsBinary =
  (...signature: readonly number[]) =>
  ({ bytes, startsWith }: FileLook): boolean =>
    startsWith(signature) && bytes.includes(0);

/** Looked through in order, after the formats there is a reader for and before plain text. */
const foreignFiles: readonly ForeignFile[] = [
  { name: ARCHIVE, is: isArchive },
  { name: 'a ZIP archive without a document in it', is: ({ listEntries }) => listEntries() !== null },
  { name: 'an OLE compound file without a Word document in it', is: ({ isCompound }) => isCompound },
  { name: 'a document of Word 1', family: 'doc', is: beginsBinary(0x9b, 0xa5) },
  { name: 'a document of Word 2', family: 'doc', is: beginsBinary(0xdb, 0xa5) },
  { name: 'a document of Word for DOS', family: 'doc', is: beginsBinary(0x31, 0xbe, 0x00, 0x00) },
  { name: 'a document of WordPerfect', family: 'doc', is: beginsBinary(0xff, 0x57, 0x50, 0x43) },
  { name: 'a GIF image', is: beginsBinary(0x47, 0x49, 0x46, 0x38) },
  { name: 'a BMP image', is: beginsBinary(0x42, 0x4d) },
  { name: 'a RIFF file', is: beginsBinary(0x52, 0x49, 0x46, 0x46) },
  { name: 'a RAR archive', is: beginsBinary(0x52, 0x61, 0x72, 0x21) },
  { name: 'a 7z archive', is: beginsBinary(0x37, 0x7a, 0xbc, 0xaf) },
  { name: 'a gzip archive', is: beginsBinary(0x1f, 0x8b) },
  { name: 'a Windows program', is: beginsBinary(0x4d, 0x5a) },
  { name: 'a Linux program', is: beginsBinary(0x7f, 0x45, 0x4c, 0x46) },
  { name: 'an XML document', is: ({ start }) => XML_START.test(start) },
];

/** What the file is; undefined where nothing is known of it. */
export function findForeign(look: FileLook): ForeignFile | undefined {
  return foreignFiles.find(({ is }) => is(look));
}
