import cliProgress from 'cli-progress';
import type { ImportCounts } from '../../ledger/index.js';
import { type Language, say } from '../../wording/index.js';
import type { Terminal } from '../terminal.js';
import { cliWords } from '../words.js';

/** Between two plain lines. Smaller: a log fills up; larger: a reader thinks it hangs. */
const LINE_MS = 5_000;

export interface ImportProgress {
  readonly update: (counts: ImportCounts) => void;
  readonly stop: () => void;
}

/** Where the progress is shown. */
type Shown = Pick<Terminal, 'stderr' | 'language'>;

/** How an import goes: a bar with rate and time left on a terminal, a plain line now and then elsewhere. */
export function showImportProgress(terminal: Shown, total: number): ImportProgress {
  return terminal.stderr.isTTY === true ? showBar(terminal, total) : showLines(terminal, total);
}

function showBar({ stderr, language }: Shown, total: number): ImportProgress {
  const started = performance.now();
  const bar = new cliProgress.SingleBar(
    { stream: stderr, format: say(cliWords.progressBar, language), hideCursor: true },
    cliProgress.Presets.shades_classic,
  );
  bar.start(total, 0, { rate: '-', left: '-', failed: 0 });
  return {
    update: (counts) => {
      bar.setTotal(Math.max(total, counts.found));
      bar.update(countFinished(counts), { ...estimate(counts, total, started, language), failed: counts.failed });
    },
    stop: () => {
      bar.stop();
    },
  };
}

function showLines({ stderr, language }: Shown, total: number): ImportProgress {
  const started = performance.now();
  let last = started;
  return {
    update: (counts) => {
      const now = performance.now();
      if (now - last < LINE_MS) return;
      last = now;
      const values = {
        ...estimate(counts, total, started, language),
        value: countFinished(counts),
        total: Math.max(total, counts.found),
        failed: counts.failed,
      };
      stderr.write(`${say(cliWords.progressLine, language, values)}\n`);
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
  language: Language,
): { readonly rate: string; readonly left: string } {
  const finished = countFinished(counts);
  const rate = finished / ((performance.now() - started) / 1000);
  if (finished === 0) return { rate: '-', left: '-' };
  return {
    rate: rate.toFixed(1),
    left: say(cliWords.seconds, language, { count: Math.ceil((Math.max(total, counts.found) - finished) / rate) }),
  };
}
