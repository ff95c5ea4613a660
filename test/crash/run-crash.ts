import { writeFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Random } from '../fuzz/random.js';
import { makeArchiveFile, type ArchiveFile } from '../support/make-archive.js';
import { sendNotice } from './send-notice.js';
import type { Supervised } from './supervise.js';
import { type CrashEngine, type Stack, startStack } from './stack.js';
import { type Verdict, verify } from './verify.js';
import { type Progress, watchProgress } from './watch-progress.js';

/** From the last kill, or the first notice finished after it, to the next: any moment of a start or of the work. */
const LEAST_PAUSE_MS = 50;
const PAUSE_SPREAD_MS = 1_450;
/** One kill in so many comes without waiting for work after the one before: some never let a process get past its start. */
const BLIND_SHARE = 3;
/** Longest wait for work between two kills. */
const WORK_MS = 60_000;
/** How long the rest may take when nothing is killed any more. Longer than the locks and leases of dead workers. */
const FINISH_MS = 300_000;
const POLL_MS = 100;

export interface CrashResult extends Verdict {
  readonly engine: CrashEngine;
  readonly kills: ReadonlyMap<string, number>;
  readonly untilNext: readonly number[];
  readonly untilHeld: readonly number[];
  readonly seconds: number;
  /** Ends with a failure that nobody caused by a kill of that process. */
  readonly failures: ReadonlyMap<string, number>;
}

/** One engine: notices come in bit by bit, a process is killed after each bit, and in the end everything must be there. */
export async function runCrash(
  engine: CrashEngine,
  notices: number,
  kills: number,
  random: Random,
): Promise<CrashResult> {
  const files = Array.from({ length: notices }, (_, number) => makeArchiveFile(number, 'docx'));
  const started = performance.now();
  const stack = await startStack(engine);
  const progress = watchProgress(stack.storage);
  const sending = new AbortController();
  try {
    const killed = await importUnderFire(stack, progress, files, kills, random, sending.signal);
    await finishAll(progress, notices);
    await stack.stopTaizhang();
    await progress.stop();
    const verdict = await verify(stack.storage, files);
    const failed = stack.processes.filter((one) => one.failures() > 0);
    return {
      ...verdict,
      engine,
      kills: killed,
      untilNext: progress.untilNext,
      untilHeld: progress.untilHeld,
      seconds: (performance.now() - started) / 1000,
      failures: new Map(failed.map((one) => [one.name, one.failures()])),
      details: [...verdict.details, ...failed.map((one) => `${one.name}: ${one.lastWords().trim()}`)],
    };
  } finally {
    sending.abort();
    await stack.stopTaizhang();
    await progress.stop();
    await stack.remove();
  }
}

async function importUnderFire(
  stack: Stack,
  progress: Progress,
  files: readonly ArchiveFile[],
  kills: number,
  random: Random,
  signal: AbortSignal,
): Promise<Map<string, number>> {
  const killed = new Map(stack.processes.map((one) => [one.name, 0]));
  const uploads: Promise<void>[] = [];
  const order = orderTargets(stack.processes, kills, random);
  let given = 0;
  for (let kill = 0; kill <= kills; kill += 1) {
    const target = order[kill];
    const due = Math.ceil((files.length * (kill + 1)) / (kills + 1));
    for (const file of files.slice(given, due)) {
      if (given % 2 === 0) uploads.push(sendNotice(stack.url, file, signal));
      else await putInFolder(stack.incoming, file);
      given += 1;
    }
    if (target === undefined) break;
    if (random.below(BLIND_SHARE) > 0) await waitForWork(progress);
    await wait(LEAST_PAUSE_MS + random.below(PAUSE_SPREAD_MS));
    await killOne(target, progress);
    killed.set(target.name, (killed.get(target.name) ?? 0) + 1);
    if (process.stderr.isTTY)
      process.stderr.write(`\rkill ${kill + 1}/${kills} ${target.name}, ${progress.done()} done   `);
  }
  await Promise.all(uploads);
  return killed;
}

/** A file appears in a folder whole, as after a move; the import would take half a file for a damaged one. */
async function putInFolder(folder: string, { fileName, bytes }: ArchiveFile): Promise<void> {
  const beside = join(folder, `.${fileName}`);
  await writeFile(beside, bytes);
  await rename(beside, join(folder, fileName));
}

/** In each round every process once, in an order of its own: in a short run none is left out, in a long one none is favoured. */
function orderTargets(processes: readonly Supervised[], kills: number, random: Random): readonly Supervised[] {
  const order: Supervised[] = [];
  while (order.length < kills) {
    const round = [...processes];
    while (round.length > 0) order.push(...round.splice(random.below(round.length), 1));
  }
  return order.slice(0, kills);
}

/** Kills this process, as soon as it runs. */
async function killOne(target: Supervised, progress: Progress): Promise<void> {
  for (;;) {
    const pid = target.pid();
    if (pid !== undefined && target.kill()) {
      progress.noteKill(pid);
      return;
    }
    await wait(10);
  }
}

async function waitForWork(progress: Progress): Promise<void> {
  const [before, until] = [progress.done(), performance.now() + WORK_MS];
  while (progress.done() === before && performance.now() < until) await wait(POLL_MS);
}

async function finishAll(progress: Progress, notices: number): Promise<void> {
  const until = performance.now() + FINISH_MS;
  while (progress.done() < notices && performance.now() < until) await wait(POLL_MS);
}
