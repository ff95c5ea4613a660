import { UnreadableError, type Diagnostic } from '../text/index.js';
import { findForeign, type ForeignFile } from './foreign-files.js';
import { type DocumentKind, findFormatByName, formats } from './formats.js';
import { type FileLook, lookAtFile } from './look-at-file.js';
import type { ReadLimits } from './read-options.js';

/** What a file is, and what is odd about its name. */
export interface DetectedFormat {
  readonly kind: DocumentKind;
  readonly diagnostics: readonly Diagnostic[];
}

/** A kind there is a reader for, or what the file is instead; undefined where nothing is known of it. */
type Found = { readonly kind: DocumentKind } | { readonly foreign: ForeignFile } | undefined;

function findKind(look: FileLook): Found {
  if (look.hasStream('EncryptedPackage')) {
    throw new UnreadableError('encrypted-file', 'The document is password protected.');
  }
  const format = formats.find(({ sniff }) => sniff(look));
  if (format !== undefined) return { kind: format.kind };
  const foreign = findForeign(look);
  if (foreign !== undefined) return { foreign };
  return look.isText() ? { kind: 'txt' } : undefined;
}

function refuse(foreign: ForeignFile | undefined, promised: DocumentKind | undefined, fileName: string): never {
  if (foreign === undefined) {
    if (promised === undefined) throw new UnreadableError('unsupported-format', 'The file is of no known kind.');
    throw new UnreadableError('corrupt-file', `${fileName} is damaged: its content is of no known kind.`);
  }
  if (promised === undefined || promised === foreign.family) {
    throw new UnreadableError('unsupported-format', `The file is ${foreign.name}.`);
  }
  throw new UnreadableError('format-mismatch', `${fileName} is ${foreign.name}.`);
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
  const promised = findFormatByName(fileName);
  const found = findKind(lookAtFile(bytes, limits));
  if (found === undefined || 'foreign' in found) return refuse(found?.foreign, promised, fileName);
  const { kind } = found;
  if (promised === undefined || promised === kind) return { kind, diagnostics: [] };
  if (promised === 'image' || kind === 'image') {
    throw new UnreadableError('format-mismatch', `${fileName} holds ${kind}, not ${promised}.`);
  }
  const message = `The name says ${promised}, the content is ${kind}: it was read as ${kind}.`;
  const parameters = { promised, found: kind };
  return { kind, diagnostics: [{ code: 'extension-mismatch', severity: 'warning', message, parameters }] };
}
