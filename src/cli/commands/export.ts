import { type ExitCode, exitCode } from '../errors.js';
import { readInput } from '../input.js';
import { streamToFile, type Terminal, writeOutput } from '../terminal.js';

export interface ExportOptions {
  readonly to: 'xlsx' | 'csv' | 'json' | 'html';
  readonly out: string;
}

/**
 * `taizhang export FILE --to xlsx|csv|json|html --out FILE`: the ledger (整改台账) of one notice; `html` is the report of
 * one page that is mailed and printed.
 */
export async function runExport(file: string, { to, out }: ExportOptions, terminal: Terminal): Promise<ExitCode> {
  const record = await readInput(file, terminal);
  const { formatLedgerCsv, formatLedgerJson, formatNoticeReport, writeLedgerXlsx } =
    await import('../../export/index.js');
  switch (to) {
    case 'csv':
      await writeOutput(formatLedgerCsv(record), out, terminal);
      break;
    case 'json':
      await writeOutput(formatLedgerJson(record), out, terminal);
      break;
    case 'html':
      await writeOutput(formatNoticeReport(record), out, terminal);
      break;
    case 'xlsx':
      await streamToFile(out, (stream) => writeLedgerXlsx(record, stream));
      break;
  }
  return exitCode.done;
}
