import type { FiledNotice } from '../../comparison/index.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { readInput } from '../read-input.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { formatJson, writeOutput } from '../write-output.js';

export interface CompareOptions {
  readonly format?: 'json' | 'table' | 'html';
  readonly out?: string;
}

/**
 * `taizhang compare OLD NEW`: what changed from one notice to the next. With more files, the history of every issue through
 * all of them, in the order of their dates.
 */
export async function runCompare(
  files: readonly string[],
  options: CompareOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (files.length < 2) throw new UsageError('compare 至少需要两个文件：taizhang compare OLD NEW');
  const notices: FiledNotice[] = [];
  for (const file of files) notices.push({ id: file, record: await readInput(file) });
  const toTerminal = terminal.stdout.isTTY === true && options.out === undefined;
  const format = options.format ?? (toTerminal ? 'table' : 'json');
  const columns = toTerminal ? terminal.stdout.columns : undefined;
  const text = await (files.length === 2
    ? comparePair(notices, format, columns)
    : compareSeries(notices, format, columns));
  await writeOutput(text, options.out, terminal);
  return exitCode.done;
}

async function comparePair(
  notices: readonly FiledNotice[],
  format: 'json' | 'table' | 'html',
  columns?: number,
): Promise<string> {
  const [from, to] = notices;
  if (from === undefined || to === undefined) throw new UsageError('compare 至少需要两个文件');
  const { compareNotices } = await import('../../comparison/index.js');
  const comparison = compareNotices(from.record, to.record);
  if (format === 'json') return formatJson(comparison);
  if (format === 'html')
    return (await import('../../export/index.js')).formatComparisonReport(comparison, from.record, to.record);
  return (await import('../tables/format-comparison.js')).formatComparison(comparison, from.record, to.record, columns);
}

async function compareSeries(
  notices: readonly FiledNotice[],
  format: 'json' | 'table' | 'html',
  columns?: number,
): Promise<string> {
  if (format === 'html') throw new UsageError('compare --format html 只比较两个文件');
  const { followIssues } = await import('../../comparison/index.js');
  const ordered = [...notices].sort((first, second) =>
    compareDates(first.record.publishedDate, second.record.publishedDate),
  );
  const issues = followIssues(ordered);
  const described = ordered.map(({ id, record }) => ({ id, title: record.title, publishedDate: record.publishedDate }));
  if (format === 'json') return formatJson({ schemaVersion: 1, notices: described, issues });
  return (await import('../tables/format-series.js')).formatSeries(described, issues, columns);
}

/** Oldest first; undated ones last, in the order they were named. */
function compareDates(first: string | null, second: string | null): number {
  return (first ?? '9999') < (second ?? '9999') ? -1 : (first ?? '9999') > (second ?? '9999') ? 1 : 0;
}
