import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Status } from '../../src/notice/index.js';
import { readNotice } from '../../src/pipeline.js';
import type { Gold } from './gold.js';
import { emptyScore, scoreNotice, type NoticeScore, type Share, type Tally } from './score-notice.js';

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

const f1 = ({ hits, extra, missed }: Tally): string =>
  hits + extra + missed === 0 ? '-' : ((2 * hits) / (2 * hits + extra + missed)).toFixed(4);
const part = ({ right, of }: Share): string => (of === 0 ? '-' : (right / of).toFixed(4));
const count = ({ hits, missed, extra }: Tally): string =>
  `${String(hits)}/${String(hits + missed)}${extra > 0 ? ` (+${String(extra)} false)` : ''}`;
const portion = ({ right, of }: Share): string => `${String(right)}/${String(of)}`;

function addScore(total: NoticeScore, score: NoticeScore): void {
  for (const key of Object.keys(total) as (keyof NoticeScore)[]) {
    const into = total[key] as unknown as Record<string, number>;
    for (const [field, value] of Object.entries(score[key])) into[field] = (into[field] ?? 0) + (value as number);
  }
}

const folder = process.argv[2] ?? 'fixtures/notices';
const total = emptyScore();
let failed = 0;
let read = 0;
for (const { name, file, gold: goldFile } of findCases(folder)) {
  const gold = readGold(goldFile);
  if (gold.expectsError === true) continue;
  const record = await readNotice(readFileSync(file), basename(file)).catch((error: unknown) => {
    failed += 1;
    process.stdout.write(`${name}: FAILED ${String(error)}\n`);
    return null;
  });
  const score = scoreNotice(gold, record);
  addScore(total, score);
  read += 1;
  process.stdout.write(
    `${name}: issues ${count(score.issues)} exact ${portion(score.exact)} status ${portion(score.status)} label ${portion(score.label)} path ${portion(score.path)} measures ${count(score.measures)} next ${portion(score.nextStep)} sections ${count(score.sections)} meta ${portion(score.meta)} declared ${portion(score.declared)}\n`,
  );
}
process.stdout.write(
  `TOTAL docs ${String(read)} failed ${String(failed)} issueF1 ${f1(total.issues)} exact ${part(total.exact)} status ${part(total.status)} label ${part(total.label)} path ${part(total.path)} measureF1 ${f1(total.measures)} nextStep ${part(total.nextStep)} sectionF1 ${f1(total.sections)} meta ${part(total.meta)} declared ${part(total.declared)}\n`,
);
