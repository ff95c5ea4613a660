import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { UnreadableError } from '../../src/text/index.js';
import { createBuiltPool } from './built-pool.js';
import { readCorpus, type Format } from './corpus.js';
import { mutate } from './mutate.js';
import { printTable } from './print-table.js';
import { createRandom } from './random.js';

/**
 * Spoils the fixtures of every format and reads them in the pool: each must give a record or a coded refusal.
 * `--files N` (1000) `--seed N` (1) `--only FORMAT` `--keep FOLDER` (where offending files are put). Ends with 1 where a
 * file gave an error without a code, crashed its process or outlived the time limit, or where memory grew.
 */

const WORKERS = 2;
const LIMIT_SECONDS = 10;
/** The pool kills at the limit; an answer this much later means it did not. */
const GRACE_MS = 5_000;
const MEMORY_MB = 768;
/** Growth of this process from a tenth of the way to the end. Larger: a slow leak passes; smaller: the heap's own play fails. */
const MAX_GROWTH_MB = 64;
const MEBIBYTE = 1024 * 1024;

interface Tally {
  files: number;
  records: number;
  readonly codes: Map<string, number>;
  uncoded: number;
  crashes: number;
  hangs: number;
}

function chooseFormat(formats: readonly Format[], roll: number): Format | undefined {
  const total = formats.reduce((sum, format) => sum + format.share, 0);
  let rest = roll * total;
  return formats.find((format) => (rest -= format.share) < 0);
}

function createTally(): Tally {
  return { files: 0, records: 0, codes: new Map(), uncoded: 0, crashes: 0, hangs: 0 };
}

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    keep: { type: 'string' },
  },
});
const random = createRandom(Number(values.seed));
const formats = readCorpus().filter(({ name }) => values.only === undefined || name === values.only);
const tallies = new Map(formats.map(({ name }) => [name, createTally()]));
const pool = await createBuiltPool({
  extractWorkers: WORKERS,
  extractTimeoutSeconds: LIMIT_SECONDS,
  extractPageSeconds: 0,
  extractMemoryMb: MEMORY_MB,
});
const files = Number(values.files);
let residentEarly = 0;

function note(tally: Tally, number: number, name: string, bytes: Uint8Array, error: unknown): void {
  const code = error instanceof UnreadableError ? error.code : 'none';
  if (error instanceof UnreadableError) tally.codes.set(code, (tally.codes.get(code) ?? 0) + 1);
  else tally.uncoded += 1;
  if (code === 'extraction-crashed') tally.crashes += 1;
  if (code !== 'none' && code !== 'extraction-crashed') return;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : '';
  process.stderr.write(
    `file ${number}, from ${name}: ${error instanceof Error ? error.message : String(error)} ${cause}\n`,
  );
  if (values.keep === undefined) return;
  mkdirSync(values.keep, { recursive: true });
  writeFileSync(join(values.keep, `${number}-${basename(name)}`), bytes);
}

async function fuzzOne(number: number): Promise<void> {
  const format = chooseFormat(formats, random.below(1_000_000) / 1_000_000);
  const tally = tallies.get(format?.name ?? '');
  if (format === undefined || tally === undefined) return;
  const sample = random.pick(format.samples);
  const bytes = mutate(sample.bytes, random);
  const started = performance.now();
  tally.files += 1;
  try {
    await pool.extract(bytes, `fuzzed${extname(sample.name)}`);
    tally.records += 1;
  } catch (error) {
    note(tally, number, sample.name, bytes, error);
  }
  if (performance.now() - started > LIMIT_SECONDS * 1000 + GRACE_MS) tally.hangs += 1;
  if (number === Math.ceil(files / 10)) residentEarly = process.memoryUsage.rss();
}

let next = 1;
const started = performance.now();
const lines = Array.from({ length: WORKERS }, async () => {
  while (next <= files) {
    const number = next;
    next += 1;
    await fuzzOne(number);
  }
});
await Promise.all(lines);
await pool.close();
const growth = (process.memoryUsage.rss() - residentEarly) / MEBIBYTE;
const codes = [...new Set([...tallies.values()].flatMap((tally) => [...tally.codes.keys()]))].sort();
printTable([
  ['format', 'files', 'records', ...codes, 'uncoded', 'crashes', 'hangs'],
  ...[...tallies].map(([name, tally]) =>
    [
      name,
      tally.files,
      tally.records,
      ...codes.map((code) => tally.codes.get(code) ?? 0),
      tally.uncoded,
      tally.crashes,
      tally.hangs,
    ].map(String),
  ),
]);
const bad = [...tallies.values()].reduce((sum, tally) => sum + tally.uncoded + tally.crashes + tally.hangs, 0);
process.stdout.write(
  `${files} files, seed ${values.seed}, ${((performance.now() - started) / 1000).toFixed(0)} s; memory of the service process grew by ${growth.toFixed(0)} MB; ${bad} failures\n`,
);
process.exitCode = bad > 0 || growth > MAX_GROWTH_MB ? 1 : 0;
