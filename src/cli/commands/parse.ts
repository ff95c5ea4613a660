import type { Writable } from 'node:stream';
import type { NoticeRecord } from '../../notice/index.js';
import { type ExitCode, exitCode } from '../errors.js';
import { describeInputFailure } from '../failures.js';
import { readInput } from '../input.js';
import {
  formatJson,
  readTableOptions,
  showsResult,
  streamToFile,
  type Terminal,
  writeOutput,
  writeText,
} from '../terminal.js';

export interface ParseOptions {
  readonly format?: 'json' | 'table';
  readonly out?: string;
  /** The reading of the body to take, by its id in the record. */
  readonly reading?: 'r1' | 'r2' | 'r3' | 'r4';
}

/**
 * `taizhang parse FILE…`: each notice → its record; a table on a terminal, JSON in a pipe, unless told otherwise. Of
 * several files each record is a line of its own, and one that cannot be read is told on standard error, with its path.
 */
export async function runParse(files: readonly string[], options: ParseOptions, terminal: Terminal): Promise<ExitCode> {
  const [file] = files;
  if (file !== undefined && files.length === 1) {
    const format = await chooseFormat(options, terminal, formatJson);
    await writeOutput(format(await readInput(file, terminal, options.reading)), options.out, terminal);
    return exitCode.done;
  }
  const format = await chooseFormat(options, terminal, (record) => `${JSON.stringify(record)}\n`);
  const read = (path: string): Promise<string> => readInput(path, terminal, options.reading).then(format);
  if (options.out === undefined) return parseEach(files, read, terminal.stdout, terminal);
  let result: ExitCode = exitCode.done;
  await streamToFile(options.out, async (stream) => {
    result = await parseEach(files, read, stream, terminal);
    await new Promise<void>((resolve) => stream.end(resolve));
  });
  return result;
}

async function chooseFormat(
  { format, out }: ParseOptions,
  terminal: Terminal,
  formatAsJson: (record: NoticeRecord) => string,
): Promise<(record: NoticeRecord) => string> {
  if ((format ?? (showsResult(terminal, out) ? 'table' : 'json')) === 'json') return formatAsJson;
  const { formatRecord } = await import('../tables/format-record.js');
  const options = readTableOptions(terminal, out);
  return (record) => formatRecord(record, options);
}

async function parseEach(
  files: readonly string[],
  readAs: (path: string) => Promise<string>,
  stream: Writable,
  terminal: Terminal,
): Promise<ExitCode> {
  let read = 0;
  for (const path of files) {
    try {
      await writeText(stream, await readAs(path));
      read += 1;
    } catch (error) {
      const failure = describeInputFailure(error, terminal.language);
      if (failure === null) throw error;
      await writeText(terminal.stderr, `${JSON.stringify({ error: { ...failure, path } })}\n`);
    }
  }
  if (read === files.length) return exitCode.done;
  return read === 0 ? exitCode.unreadable : exitCode.someFailed;
}
