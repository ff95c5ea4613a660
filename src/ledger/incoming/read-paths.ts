import { opendir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { IncomingFile, IncomingLimits } from './incoming-file.js';
import { isNoise } from './is-noise.js';
import { type EntryBudget, isArchiveName, readArchive } from './read-archive.js';

/** As a size limit: every file is too large to be read, so counting costs directories only. */
const NO_BYTES = -1;

/**
 * The files under what a person named on the command line: files, folders (all the way down, in name order) and ZIP
 * archives. Symbolic links inside folders are not followed. One file is in memory at a time; a file that cannot be read is
 * a failure with its path, never an exception.
 */
export async function* readPaths(paths: readonly string[], limits: IncomingLimits): AsyncGenerator<IncomingFile> {
  const budget: EntryBudget = { left: limits.entries };
  for (const path of paths) {
    const info = await stat(path).catch(() => null);
    if (info === null) yield { kind: 'failure', path, code: 'not-found', message: '文件不存在或无法访问' };
    else if (info.isDirectory()) yield* readFolder(path, limits, budget);
    else yield* readOne(path, info.size, limits, budget);
  }
}

/** How many files `readPaths` will give, archives counted by their directories; for a progress bar, so faults count as nothing. */
export async function countPaths(paths: readonly string[], limits: IncomingLimits): Promise<number> {
  let count = 0;
  const files = readPaths(paths, { ...limits, fileBytes: NO_BYTES });
  for (let step = await files.next(); step.done !== true; step = await files.next()) count += 1;
  return count;
}

async function* readFolder(folder: string, limits: IncomingLimits, budget: EntryBudget): AsyncGenerator<IncomingFile> {
  const entries = [];
  for await (const entry of await opendir(folder)) entries.push(entry);
  entries.sort((first, second) => (first.name < second.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (isNoise(entry.name)) continue;
    if (entry.isDirectory()) yield* readFolder(path, limits, budget);
    else if (entry.isFile()) yield* readOne(path, (await stat(path)).size, limits, budget);
  }
}

async function* readOne(
  path: string,
  size: number,
  limits: IncomingLimits,
  budget: EntryBudget,
): AsyncGenerator<IncomingFile> {
  if (isArchiveName(path)) {
    yield* readArchive(path, path, limits, budget);
    return;
  }
  if (budget.left <= 0) {
    yield { kind: 'failure', path, code: 'too-much-content', message: `一次导入的文件超过 ${limits.entries} 个` };
    return;
  }
  budget.left -= 1;
  if (size > limits.fileBytes) {
    yield { kind: 'failure', path, code: 'file-too-large', message: `文件超过 ${limits.fileBytes} 字节` };
    return;
  }
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) yield { kind: 'failure', path, code: 'not-found', message: '文件无法读取' };
  else yield { kind: 'file', path, bytes };
}
