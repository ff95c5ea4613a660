import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import { showImportProgress } from '../../../src/cli/commands/import-progress.js';
import type { ImportCounts } from '../../../src/ledger/index.js';
import { buildSources } from '../../support/build-sources.js';
import { captureTerminal } from '../../support/capture-terminal.js';
import { createDataFolder, removeDataFolders } from '../../support/service-folders.js';
import { writeNumberedNotice } from '../../support/service-notices.js';

const none: ImportCounts = { found: 0, imported: 0, duplicates: 0, failed: 0, cancelled: 0, working: 0, pending: 0 };

/** Longer than the bar and the lines wait between two outputs. */
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What was drawn, one state of the bar after another. */
const drawn = (written: string): string[] =>
  stripVTControlCharacters(written)
    .split(/(?<![█░])(?=[█░]+ \d+%)/u)
    .map((state) => state.trim())
    .filter((state) => state.includes('%'));

afterEach(removeDataFolders);

describe('the progress of an import on a terminal', () => {
  it('is one bar, redrawn in place, that ends with what became of the files', async () => {
    const { terminal, err } = captureTerminal();
    Object.assign(terminal.stderr, { isTTY: true, columns: 100 });
    const progress = showImportProgress(terminal, 8);
    progress.update({ ...none, found: 8, imported: 2, working: 6 });
    await pause(200);
    progress.update({ ...none, found: 8, imported: 4, duplicates: 2, failed: 1, cancelled: 1 });
    progress.stop();
    const states = drawn(err());
    expect(states[0]).toMatch(/^░+ 0% 0\/8 - 份\/秒 剩余 - 失败 0$/u);
    expect(states.find((state) => state.includes('2/8'))).toMatch(/^█+░+ 25% 2\/8 [\d.]+ 份\/秒 剩余 \d+秒 失败 0$/u);
    expect(states.at(-1)).toMatch(/^█+ 100% 8\/8 [\d.]+ 份\/秒 剩余 0秒 失败 1$/u);
    expect(err().split('\n')).toHaveLength(2);
  });

  it('grows where more files are found than were counted, and may be stopped twice', () => {
    const { terminal, err } = captureTerminal();
    Object.assign(terminal.stderr, { isTTY: true, columns: 100 });
    const progress = showImportProgress(terminal, 2);
    progress.update({ ...none, found: 4, imported: 2, working: 2 });
    progress.stop();
    const once = err();
    progress.stop();
    expect(drawn(once).at(-1)).toMatch(/ 50% 2\/4 /u);
    expect(err()).toBe(once);
  });

  it('is drawn by the command itself on a real terminal, the summary after it', async () => {
    const folder = await createDataFolder();
    await mkdir(join(folder, 'archive'));
    for (let number = 0; number < 6; number += 1)
      await writeFile(join(folder, 'archive', `${number}.txt`), writeNumberedNotice(number));
    const main = join(await buildSources(), 'dist', 'cli', 'main.js');
    const command = `${process.execPath} ${main} import ${join(folder, 'archive')}`;
    // `script` gives the command a terminal of its own and its exit code back.
    const env = { PATH: process.env['PATH'], DATA_DIR: join(folder, 'data'), EXTRACT_WORKERS: '1' };
    const { stdout: written } = await promisify(execFile)('script', ['-qec', command, '/dev/null'], { env });
    const states = drawn(written);
    expect(states[0]).toMatch(/^░+ 0% 0\/6 /u);
    expect(states.some((state) => / 100% 6\/6 [\d.]+ 份\/秒 剩余 0秒 失败 0/u.test(state))).toBe(true);
    expect(written).toContain('共 6 个文件：导入 6，重复 0，失败 0');
  });
});

describe('the progress of an import into a log', () => {
  it('is silent for an import that is over soon, and has no control characters', async () => {
    const { terminal, err } = captureTerminal();
    const progress = showImportProgress(terminal, 8);
    progress.update({ ...none, found: 8, imported: 1, working: 7 });
    expect(err()).toBe('');
    await pause(5_100);
    progress.update({ ...none, found: 8, imported: 4, failed: 1, working: 3 });
    progress.update({ ...none, found: 8, imported: 5, failed: 1, working: 2 });
    progress.stop();
    expect(err()).toMatch(/^5\/8 [\d.]+ 份\/秒 剩余 \d+秒 失败 1\n$/u);
  });
});
