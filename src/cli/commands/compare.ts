import type { Writable } from 'node:stream';
import type { FiledNotice } from '../../comparison/index.js';
import { type ExitCode, exitCode, UsageError } from '../errors.js';
import { readInput } from '../input.js';
import type { TableOptions } from '../tables/build-table.js';
import { formatJson, readTableOptions, showsResult, streamToFile, type Terminal, writeOutput } from '../terminal.js';
import { cliWords } from '../words.js';

type CompareFormat = 'json' | 'table' | 'html' | 'csv' | 'xlsx';

export interface CompareOptions {
  readonly format?: CompareFormat;
  readonly out?: string;
}

/** A text for a file or the terminal, or a workbook that is streamed to a file. */
type Compared = string | ((stream: Writable) => Promise<void>);

/**
 * `taizhang compare OLD NEW`: what changed from one notice to the next. With more files, the history of every issue through
 * all of them, in the order of their dates.
 *
 * @throws UsageError before any file is read, where the format does not fit the number of files, or a workbook has no file.
 */
export async function runCompare(
  files: readonly string[],
  options: CompareOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const format = options.format ?? (showsResult(terminal, options.out) ? 'table' : 'json');
  checkUsage(files, format, options.out);
  const notices: FiledNotice[] = [];
  for (const file of files) notices.push({ id: file, record: await readInput(file, terminal) });
  const table = readTableOptions(terminal, options.out);
  const compared = await (files.length === 2
    ? comparePair(notices, format, table)
    : compareSeries(notices, format, table));
  if (typeof compared === 'string') await writeOutput(compared, options.out, terminal);
  else await streamToFile(options.out ?? '', compared);
  return exitCode.done;
}

function checkUsage(files: readonly string[], format: CompareFormat, out: string | undefined): void {
  if (files.length < 2) throw new UsageError(cliWords.tooFewFiles);
  if (files.length > 2 && (format === 'html' || format === 'csv'))
    throw new UsageError(cliWords.twoFilesOnly, { format });
  if (format === 'xlsx' && out === undefined) throw new UsageError(cliWords.workbookWithoutFile);
}

async function comparePair(
  notices: readonly FiledNotice[],
  format: CompareFormat,
  table: TableOptions,
): Promise<Compared> {
  const [from, to] = notices;
  if (from === undefined || to === undefined) throw new UsageError(cliWords.tooFewFiles);
  const { compareNotices } = await import('../../comparison/index.js');
  const comparison = compareNotices(from.record, to.record);
  if (format === 'json') return formatJson(comparison);
  if (format === 'table') {
    const { formatComparison } = await import('../tables/format-comparison.js');
    return formatComparison(comparison, from.record, to.record, table);
  }
  const { formatComparisonCsv, formatComparisonReport, writeComparisonXlsx } = await import('../../export/index.js');
  if (format === 'csv') return formatComparisonCsv(comparison, from.record, to.record);
  if (format === 'html') return formatComparisonReport(comparison, from.record, to.record);
  return (stream) => writeComparisonXlsx(comparison, from.record, to.record, stream);
}

async function compareSeries(
  notices: readonly FiledNotice[],
  format: CompareFormat,
  table: TableOptions,
): Promise<Compared> {
  const { followIssues, orderByDate } = await import('../../comparison/index.js');
  const ordered = orderByDate(notices.map((notice) => ({ ...notice, publishedDate: notice.record.publishedDate })));
  const issues = followIssues(ordered);
  const described = ordered.map(({ id, record, publishedDate }) => ({ id, title: record.title, publishedDate }));
  if (format === 'json') return formatJson({ schemaVersion: 1, notices: described, issues });
  if (format === 'table') return (await import('../tables/format-series.js')).formatSeries(described, issues, table);
  const { writeSeriesXlsx } = await import('../../export/index.js');
  const title = described[0]?.title || null;
  return (stream) => writeSeriesXlsx({ title, notices: described, issues }, stream);
}
