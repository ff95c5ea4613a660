import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { countPaths, type IncomingLimits, readPaths } from '../../../src/ledger/index.js';
import { buildZip } from '../../support/build-zip.js';

const LIMITS: IncomingLimits = { fileBytes: 1000, entries: 100, depth: 3 };
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'taizhang-paths-'));
  await mkdir(join(root, 'b'));
  await writeFile(join(root, 'b', 'two.txt'), '2');
  await writeFile(join(root, 'a.txt'), '1');
  await writeFile(join(root, '.hidden'), 'h');
  await writeFile(join(root, 'c.zip'), buildZip({ 'three.txt': new TextEncoder().encode('3') }));
});

afterEach(() => rm(root, { recursive: true }));

async function list(paths: readonly string[], limits = LIMITS): Promise<string[]> {
  const found: string[] = [];
  for await (const file of readPaths(paths, limits))
    found.push(
      `${relative(root, file.path)} ${file.kind === 'file' ? new TextDecoder().decode(file.bytes) : file.code}`,
    );
  return found;
}

describe('readPaths', () => {
  it('goes through folders in name order and into archives', async () => {
    expect(await list([root])).toEqual(['a.txt 1', 'b/two.txt 2', 'c.zip/three.txt 3']);
    expect(await countPaths([root], LIMITS)).toBe(3);
  });

  it('names what does not exist and what is too large, and goes on', async () => {
    await writeFile(join(root, 'a.txt'), new Uint8Array(1001));
    expect(await list([join(root, 'none.txt'), root])).toEqual([
      'none.txt not-found',
      'a.txt file-too-large',
      'b/two.txt 2',
      'c.zip/three.txt 3',
    ]);
  });

  it('follows no symbolic link out of a folder', async () => {
    await symlink('/etc/hostname', join(root, 'link.txt'));
    expect(await list([root])).toEqual(['a.txt 1', 'b/two.txt 2', 'c.zip/three.txt 3']);
  });
});
