import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { writeLedgerXlsx } from '../../src/export/index.js';
import { buildNotice } from '../../src/notice/index.js';
import { readNotice } from '../../src/pipeline.js';
import { readDocument } from '../../src/readers/index.js';
import { makeArchiveFile, writeArchive } from '../support/make-archive.js';
import type { Line } from './report.js';
import { runProgram } from './run-program.js';
import { createFolder, findMain } from './taizhang.js';

const RUNS = 5;
/** Files read before anything is timed, until the engine has compiled what it reads them with. */
const WARMING_FILES = 50;
const WARM_FILES = 200;

/** Where the time of one notice goes in a program that is warm: its text, and the record found in it. */
async function measureStages(): Promise<readonly Line[]> {
  const files = Array.from({ length: WARMING_FILES + WARM_FILES }, (_, number) => makeArchiveFile(number, 'docx'));
  let [reading, finding] = [0, 0];
  for (const [number, { fileName, bytes }] of files.entries()) {
    const started = performance.now();
    const source = await readDocument(bytes, fileName);
    const read = performance.now();
    buildNotice(source, { fileName, sha256: '', bytes: bytes.length });
    if (number < WARMING_FILES) continue;
    reading += read - started;
    finding += performance.now() - read;
  }
  return [
    { name: 'one DOCX, warm: its text', ours: reading / WARM_FILES, unit: 'ms' },
    { name: 'one DOCX, warm: the record in it', ours: finding / WARM_FILES, unit: 'ms' },
  ];
}

async function measureLedger(): Promise<Line> {
  const { fileName, bytes } = makeArchiveFile(0, 'docx');
  const record = await readNotice(bytes, fileName);
  const issues = Array.from({ length: 100 }, () => record.issues).flat();
  const sink = new PassThrough().resume();
  const started = performance.now();
  await writeLedgerXlsx({ ...record, issues }, sink);
  return { name: `XLSX ledger of ${issues.length} issues`, ours: (performance.now() - started) / 1000, unit: 's' };
}

/** The command on one notice, Node's own start included. */
async function measureCommand(): Promise<readonly Line[]> {
  const folder = await createFolder();
  const best = async (args: readonly string[]): Promise<number> => {
    const times: number[] = [];
    for (let round = 0; round < RUNS; round += 1) times.push((await runProgram(process.execPath, args)).seconds);
    return Math.min(...times);
  };
  try {
    const [path = ''] = await writeArchive(folder, 'docx', 1);
    const main = await findMain();
    return [
      { name: 'Node alone', ours: await best(['-e', '0']), unit: 's' },
      { name: 'taizhang --help', ours: await best([main, '--help']), unit: 's' },
      {
        name: 'taizhang parse, one DOCX',
        ours: await best([main, 'parse', path, '--out', join(folder, 'out.json')]),
        unit: 's',
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function measureSingle(): Promise<readonly Line[]> {
  return [...(await measureCommand()), ...(await measureStages()), await measureLedger()];
}
