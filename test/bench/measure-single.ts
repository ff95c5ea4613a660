import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { writeLedgerXlsx } from '../../src/export/index.js';
import { readNotice } from '../../src/pipeline.js';
import { readImage } from '../../src/readers/ocr/index.js';
import { defaultReadLimits } from '../../src/readers/read-options.js';
import { readLayoutFixture, readLayoutLines } from '../support/layout-fixtures.js';
import { makeArchiveFile, writeArchive } from '../support/make-archive.js';
import type { Line } from './report.js';
import { runProgram } from './run-program.js';
import { createFolder, findMain } from './taizhang.js';

const RUNS = 5;

/** The least number of single characters to insert, delete or replace. */
function countEdits(first: string, second: string): number {
  let row = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (let line = 1; line <= first.length; line += 1) {
    const next = [line];
    for (let column = 1; column <= second.length; column += 1) {
      const same = first[line - 1] === second[column - 1] ? 0 : 1;
      next.push(Math.min((next[column - 1] ?? 0) + 1, (row[column] ?? 0) + 1, (row[column - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[second.length] ?? 0;
}

/** Characters wrong in a hundred on the clean scan of the layout fixtures, and what its page took. */
async function measureRecognition(): Promise<readonly Line[]> {
  const started = performance.now();
  const { paragraphs } = await readImage(readLayoutFixture('scan.png'), { limits: defaultReadLimits });
  const seconds = (performance.now() - started) / 1000;
  const plain = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');
  const read = plain(
    paragraphs
      .map(({ text }) => text)
      .filter((text) => !text.startsWith('青禾镇巡察整改') && !/^[—一\s1-]+$/u.test(text))
      .join(''),
  );
  const printed = plain(readLayoutLines('notice.txt').join('')).slice(0, read.length);
  return [
    {
      name: 'recognition of a clean scan, characters wrong',
      ours: (countEdits(read, printed) / printed.length) * 100,
      unit: '%',
      most: 1.5,
    },
    { name: 'recognition of one page, engine started', ours: seconds, unit: 's' },
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
  return [...(await measureCommand()), await measureLedger(), ...(await measureRecognition())];
}
