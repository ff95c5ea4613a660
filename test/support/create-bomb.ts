import { Buffer } from 'node:buffer';
import { constants, crc32, deflateRawSync } from 'node:zlib';
import { listDocxFiles, paragraph } from './docx-package.js';

const MEGABYTE = 1024 * 1024;

interface RawEntry {
  readonly name: string;
  readonly data: Buffer;
  readonly crc: number;
  readonly declaredSize: number;
}

function writeHeader(entry: RawEntry, offset: number | undefined): Buffer {
  const central = offset !== undefined;
  const header = Buffer.alloc(central ? 46 : 30);
  const shared = central ? 6 : 4;
  header.writeUInt32LE(central ? 0x02014b50 : 0x04034b50, 0);
  header.writeUInt16LE(20, shared);
  header.writeUInt16LE(8, shared + 4);
  header.writeUInt32LE(entry.crc, shared + 10);
  header.writeUInt32LE(entry.data.length, shared + 14);
  header.writeUInt32LE(entry.declaredSize, shared + 18);
  header.writeUInt16LE(entry.name.length, shared + 22);
  if (central) header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, Buffer.from(entry.name, 'latin1')]);
}

function writeArchive(entries: readonly RawEntry[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const header = writeHeader(entry, undefined);
    directory.push(writeHeader(entry, offset));
    parts.push(header, entry.data);
    offset += header.length + entry.data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}

/** Compresses `head`, then a megabyte of white space `megabytes` times over, then `tail`, without holding it whole. */
function createEntry(name: string, head: string, megabytes: number, tail: string, declaredSize?: number): RawEntry {
  const flushed = { finishFlush: constants.Z_FULL_FLUSH };
  const filler = Buffer.alloc(MEGABYTE, ' ');
  const compressed = deflateRawSync(filler, flushed);
  let crc = crc32(head);
  for (let count = 0; count < megabytes; count += 1) crc = crc32(filler, crc);
  const data = [deflateRawSync(Buffer.from(head), flushed)];
  data.push(...Array.from({ length: megabytes }, () => compressed), deflateRawSync(Buffer.from(tail)));
  const size = Buffer.byteLength(head) + megabytes * MEGABYTE + Buffer.byteLength(tail);
  return {
    name,
    data: Buffer.concat(data),
    crc: crc32(tail, crc),
    declaredSize: declaredSize ?? size,
  };
}

/**
 * A DOCX whose document.xml inflates to `megabytes` of white space around one paragraph, about 1 KB a megabyte.
 * @param declaredSize what its directory says instead of the truth.
 */
export function createBomb(megabytes: number, declaredSize?: number): Uint8Array {
  const files = Object.entries(listDocxFiles({ body: paragraph('甲') }));
  return writeArchive(
    files.map(([name, text]) => {
      const [head = '', tail] = text.split('</w:body>');
      if (tail === undefined) return createEntry(name, head, 0, '');
      return createEntry(name, head, megabytes, `</w:body>${tail}`, declaredSize);
    }),
  );
}
