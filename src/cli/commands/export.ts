import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { NoticeRecord } from '../../notice/index.js';
import { readErrorCode } from '../error-code.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { readInput } from '../read-input.js';
import { UsageError } from '../usage-error.js';

export interface ExportOptions {
  readonly to: 'xlsx' | 'csv' | 'json';
  readonly out: string;
}

/** `taizhang export FILE --to xlsx|csv|json --out FILE`: the ledger (整改台账) of one notice. */
export async function runExport(file: string, options: ExportOptions): Promise<ExitCode> {
  const record = await readInput(file);
  try {
    await writeLedger(record, options);
  } catch (error) {
    const code = readErrorCode(error);
    if (code?.startsWith('E') === true) throw new UsageError(`无法写入 ${options.out}：${code}`);
    throw error;
  }
  return exitCode.done;
}

async function writeLedger(record: NoticeRecord, { to, out }: ExportOptions): Promise<void> {
  const { formatLedgerCsv, formatLedgerJson, writeLedgerXlsx } = await import('../../export/index.js');
  switch (to) {
    case 'csv':
      await writeFile(out, formatLedgerCsv(record));
      return;
    case 'json':
      await writeFile(out, formatLedgerJson(record));
      return;
    case 'xlsx': {
      const stream = createWriteStream(out);
      const failed = new Promise<never>((_resolve, reject) => stream.once('error', reject));
      await Promise.race([writeLedgerXlsx(record, stream), failed]);
    }
  }
}
