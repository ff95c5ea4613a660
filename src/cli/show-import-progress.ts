import cliProgress from 'cli-progress';
import type { Writable } from 'node:stream';
import type { ImportCounts } from '../ledger/index.js';

/** Between two plain lines. Smaller: a log fills up; larger: a reader thinks it hangs. */
const LINE_MS = 5_000;

export interface ImportProgress {
  readonly update: (counts: ImportCounts) => void;
  readonly stop: () => void;
}

/** How an import goes: a bar with rate and time left on a terminal, a plain line now and then elsewhere. */
export function showImportProgress(stream: Writable & { readonly isTTY?: boolean }, total: number): ImportProgress {
  return stream.isTTY === true ? showBar(stream, total) : showLines(stream, total);
}

function showBar(stream: Writable, total: number): ImportProgress {
  const started = performance.now();
  const bar = new cliProgress.SingleBar(
    { stream, format: '{bar} {percentage}% {value}/{total} {rate} 份/秒 剩余 {left} 失败 {failed}', hideCursor: true },
    cliProgress.Presets.shades_classic,
  );
  bar.start(total, 0, { rate: '-', left: '-', failed: 0 });
  return {
    update: (counts) => {
      bar.setTotal(Math.max(total, counts.found));
      bar.update(countFinished(counts), { ...estimate(counts, total, started), failed: counts.failed });
    },
    stop: () => {
      bar.stop();
    },
  };
}

function showLines(stream: Writable, total: number): ImportProgress {
  const started = performance.now();
  let last = started;
  return {
    update: (counts) => {
      const now = performance.now();
      if (now - last < LINE_MS) return;
      last = now;
      const { rate, left } = estimate(counts, total, started);
      stream.write(
        `${countFinished(counts)}/${Math.max(total, counts.found)} ${rate} 份/秒 剩余 ${left} 失败 ${counts.failed}\n`,
      );
    },
    stop: () => undefined,
  };
}

function countFinished({ imported, duplicates, failed, cancelled }: ImportCounts): number {
  return imported + duplicates + failed + cancelled;
}

function estimate(
  counts: ImportCounts,
  total: number,
  started: number,
): { readonly rate: string; readonly left: string } {
  const finished = countFinished(counts);
  const rate = finished / ((performance.now() - started) / 1000);
  if (finished === 0) return { rate: '-', left: '-' };
  return {
    rate: rate.toFixed(1),
    left: `${Math.ceil((Math.max(total, counts.found) - finished) / rate).toString()}秒`,
  };
}
