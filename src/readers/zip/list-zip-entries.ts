import { TextDecoder } from 'node:util';
import { UnreadableError } from '../../text/index.js';
import type { ReadLimits } from '../read-options.js';

/** One entry of the central directory (APPNOTE 4.3.12). Nothing of it is trusted: sizes are checked while inflating. */
export interface ZipEntry {
  /** As written, `\` turned into `/`, no leading `/`. */
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly compressedSize: number;
  readonly declaredSize: number;
  readonly headerOffset: number;
}

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
/** The longest comment a 16-bit length allows: the end record cannot begin further from the end of the file. */
const MAX_COMMENT_LENGTH = 0xffff;
/** These values say “see the ZIP64 record”: no document needs more than 4 GB or 65,535 parts. */
const ZIP64_COUNT = 0xffff;
const ZIP64_SIZE = 0xffffffff;

function findEndRecord(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT_LENGTH);
  for (let offset = view.byteLength - END_LENGTH; offset >= lowest; offset -= 1) {
    if (view.getUint32(offset, true) === END_SIGNATURE) return offset;
  }
  throw new UnreadableError('corrupt-file', 'The file ends before its ZIP directory: it is truncated.');
}

function readCentralEntry(view: DataView, offset: number, decoder: TextDecoder): { entry: ZipEntry; next: number } {
  if (offset + CENTRAL_LENGTH > view.byteLength || view.getUint32(offset, true) !== CENTRAL_SIGNATURE) {
    throw new UnreadableError('corrupt-file', 'The ZIP directory is damaged.');
  }
  const nameLength = view.getUint16(offset + 28, true);
  const next =
    offset + CENTRAL_LENGTH + nameLength + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  if (next > view.byteLength) throw new UnreadableError('corrupt-file', 'The ZIP directory is cut off.');
  const rawName = decoder.decode(new Uint8Array(view.buffer, view.byteOffset + offset + CENTRAL_LENGTH, nameLength));
  const entry: ZipEntry = {
    name: rawName.replaceAll('\\', '/').replace(/^\/+/u, ''),
    encrypted: (view.getUint16(offset + 8, true) & 1) === 1,
    method: view.getUint16(offset + 10, true),
    crc: view.getUint32(offset + 16, true),
    compressedSize: view.getUint32(offset + 20, true),
    declaredSize: view.getUint32(offset + 24, true),
    headerOffset: view.getUint32(offset + 42, true),
  };
  if (entry.compressedSize === ZIP64_SIZE || entry.declaredSize === ZIP64_SIZE || entry.headerOffset === ZIP64_SIZE) {
    throw new UnreadableError('too-much-content', `${entry.name} claims more than 4 GB (ZIP64).`);
  }
  return { entry, next };
}

/** Entries that share bytes are how a small file inflates to petabytes: no writer of documents makes them. */
function refuseOverlaps(entries: readonly ZipEntry[], directoryOffset: number): void {
  const inOrder = [...entries].sort((left, right) => left.headerOffset - right.headerOffset);
  inOrder.forEach((entry, index) => {
    const limit = inOrder[index + 1]?.headerOffset ?? directoryOffset;
    if (entry.headerOffset + LOCAL_LENGTH + entry.compressedSize > limit) {
      throw new UnreadableError('corrupt-file', `The ZIP entries overlap at ${entry.name}.`);
    }
  });
}

/**
 * Lists a ZIP file's entries without inflating anything.
 * @throws UnreadableError `corrupt-file` (no or damaged directory, overlapping entries), `too-much-content` (too many
 * entries, ZIP64).
 */
export function listZipEntries(bytes: Uint8Array, limits: ReadLimits): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < END_LENGTH) throw new UnreadableError('corrupt-file', 'The file is too short for a ZIP file.');
  const end = findEndRecord(view);
  const count = view.getUint16(end + 10, true);
  if (count === ZIP64_COUNT || count > limits.maxZipEntries) {
    throw new UnreadableError(
      'too-much-content',
      `The ZIP file lists ${count} entries; ${limits.maxZipEntries} are allowed.`,
    );
  }
  const directoryOffset = view.getUint32(end + 16, true);
  const decoder = new TextDecoder();
  const entries: ZipEntry[] = [];
  let offset = directoryOffset;
  while (entries.length < count) {
    const { entry, next } = readCentralEntry(view, offset, decoder);
    entries.push(entry);
    offset = next;
  }
  refuseOverlaps(entries, directoryOffset);
  return entries;
}
