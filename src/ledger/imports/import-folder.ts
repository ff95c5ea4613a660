import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IncomingFile, IncomingLimits } from '../incoming/incoming-file.js';
import { isArchiveName, readArchive } from '../incoming/read-archive.js';

/** A file as the web server laid it down: a random name on disk, and the name it had at the sender's, which is only data. */
export interface UploadedFile {
  readonly diskPath: string;
  readonly name: string;
}

interface ManifestEntry {
  readonly file: string;
  readonly name: string;
}

const MANIFEST = 'manifest.json';

/** Where uploads of imports are received. */
export function receivingFolder(dataDir: string): string {
  return join(dataDir, 'receiving');
}

function importsFolder(dataDir: string): string {
  return join(dataDir, 'imports');
}

/** Keeps the uploaded files of an import until it is unpacked. Once this returns, a crash loses none of them. */
export async function keepUploads(dataDir: string, id: string, uploads: readonly UploadedFile[]): Promise<void> {
  const folder = join(importsFolder(dataDir), id);
  await mkdir(folder, { recursive: true });
  const entries: ManifestEntry[] = [];
  for (const [index, upload] of uploads.entries()) {
    const file = `${index.toString()}.upload`;
    await rename(upload.diskPath, join(folder, file));
    entries.push({ file, name: upload.name });
  }
  await writeFile(join(folder, `${MANIFEST}.new`), JSON.stringify(entries), { flush: true });
  await rename(join(folder, `${MANIFEST}.new`), join(folder, MANIFEST));
}

/** The ids of the imports whose uploads are still kept, so were not unpacked to the end. */
export async function listKept(dataDir: string): Promise<string[]> {
  return readdir(importsFolder(dataDir)).catch(() => []);
}

/** Throws the kept uploads of an import away. */
export async function forgetUploads(dataDir: string, id: string): Promise<void> {
  await rm(join(importsFolder(dataDir), id), { recursive: true, force: true });
}

/** The files in the kept uploads of an import, archives unpacked; null where it was cut off before its upload was complete. */
export async function readKept(
  dataDir: string,
  id: string,
  limits: IncomingLimits,
): Promise<AsyncIterable<IncomingFile> | null> {
  const folder = join(importsFolder(dataDir), id);
  const manifest = await readFile(join(folder, MANIFEST), 'utf8').catch(() => null);
  return manifest === null ? null : readUploads(folder, JSON.parse(manifest) as ManifestEntry[], limits);
}

async function* readUploads(
  folder: string,
  entries: readonly ManifestEntry[],
  limits: IncomingLimits,
): AsyncGenerator<IncomingFile> {
  const budget = { left: limits.entries };
  const names = new Map<string, number>();
  for (const { file, name } of entries) {
    const label = makeUnique(name, names);
    const path = join(folder, file);
    if (isArchiveName(name)) yield* readArchive(path, label, limits, budget);
    else if ((await stat(path)).size > limits.fileBytes)
      yield { kind: 'failure', path: label, code: 'file-too-large', message: `文件超过 ${limits.fileBytes} 字节` };
    else yield { kind: 'file', path: label, bytes: await readFile(path) };
  }
}

/** Browsers send bare names, so two files of one selection may share one: the second is called `name (2)`. */
function makeUnique(name: string, names: Map<string, number>): string {
  const count = (names.get(name) ?? 0) + 1;
  names.set(name, count);
  return count === 1 ? name : `${name} (${count.toString()})`;
}
