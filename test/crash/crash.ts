import { parseArgs } from 'node:util';
import { printTable } from '../fuzz/print-table.js';
import { createRandom } from '../fuzz/random.js';
import { type CrashResult, runCrash } from './run-crash.js';
import { crashEngines } from './stack.js';

/**
 * Imports an archive while service, workers, import, PostgreSQL and Redis are killed with SIGKILL at random moments,
 * and then looks whether all is there. `--notices N` (300) `--kills N` (100, for each engine)
 * `--engine embedded|production` (both) `--seed N` (1). Ends with 1 where anything is lost, twice or wrong.
 */
const { values } = parseArgs({
  options: {
    notices: { type: 'string', default: '300' },
    kills: { type: 'string', default: '100' },
    engine: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});

function percentile(times: readonly number[], share: number): string {
  const sorted = [...times].sort((first, second) => first - second);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return value === undefined ? '-' : (value / 1000).toFixed(1);
}

const results: CrashResult[] = [];
for (const engine of crashEngines) {
  if (values.engine !== undefined && values.engine !== engine) continue;
  results.push(await runCrash(engine, Number(values.notices), Number(values.kills), createRandom(Number(values.seed))));
}
if (results.length === 0) throw new Error(`--engine must be one of ${crashEngines.join(', ')}`);

process.stdout.write('\n');
printTable([
  [
    'engine',
    'notices',
    'kills',
    'lost',
    'duplicated',
    'mismatched',
    'orphan rows',
    'resume p50 s',
    'p95 s',
    'held p50 s',
    'p95 s',
    'seconds',
  ],
  ...results.map((result) => [
    result.engine,
    values.notices,
    String([...result.kills.values()].reduce((sum, count) => sum + count, 0)),
    ...[result.lost, result.duplicated, result.mismatched, result.orphans].map(String),
    percentile(result.untilNext, 0.5),
    percentile(result.untilNext, 0.95),
    percentile(result.untilHeld, 0.5),
    percentile(result.untilHeld, 0.95),
    result.seconds.toFixed(0),
  ]),
]);
process.stdout.write(
  'resume: from a kill to the next notice finished; held: to the end of what the killed process was reading\n',
);
for (const { engine, kills, failures, details } of results) {
  process.stdout.write(`${engine}: kills of ${[...kills].map(([name, count]) => `${name} ${count}`).join(', ')}\n`);
  if (failures.size > 0)
    process.stdout.write(
      `${engine}: ended by themselves while others were down: ${[...failures].map(([name, count]) => `${name} ${count}`).join(', ')}\n`,
    );
  for (const detail of details) process.stderr.write(`${engine}: ${detail}\n`);
}
const bad = results.reduce(
  (sum, { lost, duplicated, mismatched, orphans }) => sum + lost + duplicated + mismatched + orphans,
  0,
);
process.exit(bad === 0 ? 0 : 1);
