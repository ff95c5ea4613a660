import { type Config, loadConfig } from '../../config/index.js';
import { countPaths, ImportPathsService, incomingLimits } from '../../ledger/index.js';
import { openLedger } from '../../main.js';
import { type ExitCode, exitCode } from '../errors.js';
import { type Terminal, writeText } from '../terminal.js';
import { showImportProgress } from './import-progress.js';
import { formatSummary, summarise } from './import-summary.js';

export interface ImportOptions {
  readonly format: 'json' | 'text';
}

/**
 * `taizhang import PATH…`: takes files, folders and archives into the database and sees them read, in this process. At
 * SIGINT or SIGTERM what is in stays in, and the next run goes on.
 */
export async function runImport(
  paths: readonly string[],
  options: ImportOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const config = loadConfig();
  const started = performance.now();
  const app = await openLedger({ ...config, logLevel: quieter(config) });
  const interruption = watchInterruption();
  const progress = showImportProgress(terminal, await countPaths(paths, incomingLimits(config)));
  try {
    const result = await app.get(ImportPathsService).run(paths, interruption.signal, progress.update);
    progress.stop();
    const summary = summarise(result, (performance.now() - started) / 1000);
    await writeText(
      terminal.stdout,
      options.format === 'json'
        ? `${JSON.stringify(summary)}\n`
        : formatSummary(summary, result.complete, terminal.language),
    );
    return summary.failed.length > 0 || !result.complete ? exitCode.someFailed : exitCode.done;
  } finally {
    progress.stop();
    interruption.release();
    await app.close();
  }
}

/** A line for every notice would drown the progress: the log keeps to warnings unless asked for more. */
function quieter(config: Config): Config['logLevel'] {
  return config.logLevel === 'info' ? 'warn' : config.logLevel;
}

function watchInterruption(): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController();
  const abort = (): void => {
    controller.abort();
  };
  process.once('SIGINT', abort);
  process.once('SIGTERM', abort);
  return {
    signal: controller.signal,
    release: () => {
      process.off('SIGINT', abort);
      process.off('SIGTERM', abort);
    },
  };
}
