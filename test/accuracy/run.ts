import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Status } from '../../src/notice/index.js';
import { readNotice } from '../../src/pipeline.js';
import type { Gold } from './gold.js';
import { runLeaveOneOut } from './leave-one-out.js';
import { addScore, printNotice, printTotal } from './print-scores.js';
import { emptyScore, scoreNotice } from './score-notice.js';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

interface Case {
  readonly name: string;
  readonly file: string;
  readonly gold: string;
}

/** Cases of a folder: <slug>/notice.* beside <slug>/gold.json, or NAME.* beside NAME.gold.json. */
function findCases(folder: string): readonly Case[] {
  return readdirSync(folder)
    .sort()
    .flatMap((entry): Case[] => {
      const path = join(folder, entry);
      if (statSync(path).isDirectory())
        return readdirSync(path)
          .filter((file) => file.startsWith('notice.'))
          .map((file) => ({ name: entry, file: join(path, file), gold: join(path, 'gold.json') }));
      if (!entry.endsWith('.gold.json')) return [];
      const stem = basename(entry, '.gold.json');
      return readdirSync(folder)
        .filter((file) => basename(file, extname(file)) === stem && extname(file) !== '.json')
        .map((file) => ({ name: file, file: join(folder, file), gold: path }));
    });
}

/** Status names of gold written in snake case. */
const statusAliases: Readonly<Record<string, Status>> = {
  completed_ongoing: 'completedOngoing',
  long_term_progress: 'longTerm',
  in_progress: 'inProgress',
  not_started: 'notStarted',
  not_completed: 'notCompleted',
  unclear: 'unknown',
};

function readGold(file: string): Gold {
  const gold = JSON.parse(readFileSync(file, 'utf8')) as Gold;
  return {
    ...gold,
    issues: gold.issues.map((issue) => ({
      ...issue,
      status: issue.status === null ? null : (statusAliases[issue.status] ?? issue.status),
    })),
  };
}

/** Reads every case of a folder with the shipped weights and prints a line each and the total. */
async function scoreFolder(folder: string): Promise<void> {
  const total = emptyScore();
  let failed = 0;
  let read = 0;
  for (const { name, file, gold: goldFile } of findCases(folder)) {
    const gold = readGold(goldFile);
    if (gold.expectsError === true) continue;
    const record = await readNotice(readFileSync(file), basename(file)).catch((error: unknown) => {
      failed += 1;
      print(`${name}: FAILED ${String(error)}`);
      return null;
    });
    const score = scoreNotice(gold, record);
    addScore(total, score);
    read += 1;
    print(`${name}: ${printNotice(score)}`);
  }
  print(`TOTAL docs ${String(read)} failed ${String(failed)} ${printTotal(total)}`);
}

const [wanted = 'fixtures/notices'] = process.argv.slice(2);
if (wanted === '--leave-one-out') await runLeaveOneOut(print);
else await scoreFolder(wanted);
