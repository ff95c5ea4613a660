import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import { UnreadableError } from '../../text/index.js';
import type { ZipEntry } from './list-zip-entries.js';

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;
/**
 * Bytes given to the inflater at a time. DEFLATE grows at most 1,032 times, so one step makes at most 4 MB before the
 * size is checked. Larger: a lying bomb takes more memory; smaller: more calls.
 */
const STEP = 4096;

function findData(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = entry.headerOffset;
  if (header + LOCAL_LENGTH > bytes.length || view.getUint32(header, true) !== LOCAL_SIGNATURE) {
    throw new UnreadableError('corrupt-file', `The ZIP entry ${entry.name} has no header.`);
  }
  const start = header + LOCAL_LENGTH + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const end = start + entry.compressedSize;
  if (end > bytes.length) throw new UnreadableError('corrupt-file', `The ZIP entry ${entry.name} is cut off.`);
  return bytes.subarray(start, end);
}

/** Hands pieces on while their sum stays within the size the directory declares: more is a lie, and how bombs hide. */
function createCheckedSink(entry: ZipEntry, sink: (piece: Uint8Array) => void) {
  let size = 0;
  let crc = 0;
  return {
    accept: (piece: Uint8Array): void => {
      size += piece.length;
      if (size > entry.declaredSize) {
        throw new UnreadableError(
          'too-much-content',
          `${entry.name} is larger than the ${entry.declaredSize} bytes it declares.`,
        );
      }
      crc = crc32(piece, crc);
      sink(piece);
    },
    finish: (): void => {
      if (size !== entry.declaredSize || crc !== entry.crc) {
        throw new UnreadableError('corrupt-file', `The ZIP entry ${entry.name} is damaged: its checksum is wrong.`);
      }
    },
  };
}

function inflate(data: Uint8Array, entry: ZipEntry, accept: (piece: Uint8Array) => void): void {
  const inflater = new Inflate((piece) => {
    if (piece.length > 0) accept(piece);
  });
  for (let offset = 0; offset === 0 || offset < data.length; offset += STEP) {
    try {
      inflater.push(data.subarray(offset, offset + STEP), offset + STEP >= data.length);
    } catch (error) {
      // The sink's own refusals come through the inflater too; only its complaints about the stream are renamed.
      if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'number') throw error;
      throw new UnreadableError('corrupt-file', `The ZIP entry ${entry.name} is damaged.`, { cause: error });
    }
  }
}

/**
 * Inflates one entry piece by piece into `sink`, never past its declared size, and checks its length and CRC-32.
 * @throws UnreadableError `encrypted-file`, `corrupt-file`, `too-much-content`; whatever `sink` throws goes through.
 */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry, sink: (piece: Uint8Array) => void): void {
  if (entry.encrypted)
    throw new UnreadableError('encrypted-file', `The ZIP entry ${entry.name} is password protected.`);
  const data = findData(bytes, entry);
  const checked = createCheckedSink(entry, sink);
  if (entry.method === STORED) checked.accept(data);
  else if (entry.method === DEFLATED) inflate(data, entry, checked.accept);
  else
    throw new UnreadableError('corrupt-file', `The ZIP entry ${entry.name} is compressed in a way no document uses.`);
  checked.finish();
}
