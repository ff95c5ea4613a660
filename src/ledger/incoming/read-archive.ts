import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { decodeEntryName } from './decode-entry-name.js';
import type { IncomingFailureCode, IncomingFile, IncomingLimits } from './incoming-file.js';
import { isNoise } from './is-noise.js';

const ARCHIVE_NAME = /\.zip$/iu;
const OPTIONS = { autoClose: false, lazyEntries: true, decodeStrings: false, validateEntrySizes: true };

/** How many files may still come out of the whole import; shared by nested archives. */
export interface EntryBudget {
  left: number;
}

/** Whether a file is an archive to look into by its name; DOCX is a ZIP too, so bytes alone do not tell. */
export function isArchiveName(path: string): boolean {
  return ARCHIVE_NAME.test(path);
}

/**
 * The files inside a ZIP, one at a time, nested ZIPs included. One entry is in memory at once (and one per nested
 * archive). Never throws for what is wrong with the archive: that is a failure with the entry's path.
 */
export async function* readArchive(
  source: string | Uint8Array,
  label: string,
  limits: IncomingLimits,
  budget: EntryBudget = { left: limits.entries },
  depth = 1,
): AsyncGenerator<IncomingFile> {
  if (depth > limits.depth) {
    yield fail(label, 'nesting-too-deep', `压缩包嵌套超过 ${limits.depth} 层`);
    return;
  }
  let archive: yauzl.ZipFile;
  try {
    archive = await openArchive(source);
  } catch {
    yield fail(label, 'corrupt-file', '压缩包已损坏，无法打开');
    return;
  }
  try {
    for await (const entry of archive.eachEntry()) {
      const path = `${label}/${entryName(entry)}`;
      if (path.endsWith('/') || isNoise(path.slice(label.length + 1))) continue;
      if (budget.left <= 0) {
        yield fail(label, 'too-much-content', `一次导入的文件超过 ${limits.entries} 个`);
        return;
      }
      const file = await readEntry(archive, entry, path, limits);
      if (file.kind === 'file' && isArchiveName(path)) yield* readArchive(file.bytes, path, limits, budget, depth + 1);
      else {
        budget.left -= 1;
        yield file;
      }
    }
  } catch {
    yield fail(label, 'corrupt-file', '压缩包目录已损坏');
  } finally {
    archive.close();
  }
}

function openArchive(source: string | Uint8Array): Promise<yauzl.ZipFile> {
  if (typeof source === 'string') return yauzl.openPromise(source, OPTIONS);
  return yauzl.fromBufferPromise(Buffer.from(source.buffer, source.byteOffset, source.byteLength), OPTIONS);
}

function entryName(entry: yauzl.Entry): string {
  return decodeEntryName({
    raw: entry.fileNameRaw,
    flags: entry.generalPurposeBitFlag,
    extraFields: entry.extraFields,
  });
}

async function readEntry(
  archive: yauzl.ZipFile,
  entry: yauzl.Entry,
  path: string,
  limits: IncomingLimits,
): Promise<IncomingFile> {
  if (entry.isEncrypted()) return fail(path, 'encrypted-file', '文件已加密');
  if (entry.uncompressedSize > limits.fileBytes)
    return fail(path, 'file-too-large', `文件超过 ${limits.fileBytes} 字节`);
  try {
    const bytes = await collect(await archive.openReadStreamPromise(entry), entry.uncompressedSize);
    return { kind: 'file', path, bytes };
  } catch {
    return fail(path, 'corrupt-file', '压缩包中的文件已损坏');
  }
}

async function collect(stream: Readable, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  let filled = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes.set(chunk, filled);
    filled += chunk.length;
  }
  if (filled !== size) throw new RangeError('entry shorter than its header says');
  return bytes;
}

function fail(path: string, code: IncomingFailureCode, message: string): IncomingFile {
  return { kind: 'failure', path, code, message };
}
