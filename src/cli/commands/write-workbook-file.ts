import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { readErrorCode } from '../error-code.js';
import { UsageError } from '../usage-error.js';

/**
 * Lets `write` stream a workbook to the file the person named; ends when all of it is on disk.
 *
 * @throws UsageError where the file cannot be written.
 */
export async function writeWorkbookFile(out: string, write: (stream: Writable) => Promise<void>): Promise<void> {
  const stream = createWriteStream(out);
  const failed = new Promise<never>((_resolve, reject) => stream.once('error', reject));
  try {
    await Promise.race([write(stream), failed]);
  } catch (error) {
    const code = readErrorCode(error);
    if (code?.startsWith('E') === true) throw new UsageError(`无法写入 ${out}：${code}`);
    throw error;
  }
}
