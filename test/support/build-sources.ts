import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CACHE = join(ROOT, 'node_modules', '.cache', 'taizhang-test');
const HOUR_MS = 3_600_000;

let built: Promise<string> | null = null;

/**
 * The sources compiled as the build does it, for tests that start processes: compiling in each of them would take longer
 * than what they test. Under node_modules, so that imports resolve; named after the state of the sources, so that suites
 * share it and an edit makes another. The folder it is in.
 */
export function buildSources(): Promise<string> {
  built ??= build();
  return built;
}

async function build(): Promise<string> {
  const target = join(CACHE, await hashSources());
  if (existsSync(target)) return target;
  await mkdir(CACHE, { recursive: true });
  const fresh = join(CACHE, randomUUID());
  const compiler = join(ROOT, 'node_modules', '@swc', 'cli', 'bin', 'swc.js');
  await promisify(execFile)(process.execPath, [compiler, 'src', '-d', join(fresh, 'dist'), '--strip-leading-paths'], {
    cwd: ROOT,
  });
  await copyFile(join(ROOT, 'package.json'), join(fresh, 'package.json'));
  // Another suite may have been faster: its folder is as good.
  await rename(fresh, target).catch(() => rm(fresh, { recursive: true, force: true }));
  await removeOld(target);
  return target;
}

async function hashSources(): Promise<string> {
  const hash = createHash('sha256');
  const files = await readdir(join(ROOT, 'src'), { recursive: true });
  for (const file of files.filter((name) => name.endsWith('.ts')).sort()) {
    const { mtimeMs, size } = await stat(join(ROOT, 'src', file));
    hash.update(`${file} ${mtimeMs.toString()} ${size.toString()}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

async function removeOld(kept: string): Promise<void> {
  for (const name of await readdir(CACHE)) {
    const folder = join(CACHE, name);
    const info = await stat(folder).catch(() => null);
    if (folder !== kept && info !== null && Date.now() - info.mtimeMs > HOUR_MS)
      await rm(folder, { recursive: true, force: true });
  }
}
