import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { loadConfig, readLimitsOf } from '../config/index.js';
import type { NoticeRecord } from '../notice/index.js';
import { InputError, readErrorCode } from './errors.js';
import type { Terminal } from './terminal.js';

/** The name that stands for standard input, and what such a file is called in its record. */
const STDIN = '-';
const STDIN_NAME = 'stdin';

/**
 * Reads one notice file from disk, or standard input for `-`, into its record.
 *
 * @param reading the reading of its body to take (r2); the heaviest where null or unknown
 * @throws InputError where the file cannot be opened, UnreadableError where it is no notice that can be read, ConfigError
 * where the environment sets a limit to nonsense.
 */
export async function readInput(
  path: string,
  { stdin }: Pick<Terminal, 'stdin'>,
  reading: string | null = null,
): Promise<NoticeRecord> {
  const bytes = path === STDIN ? await buffer(stdin) : await openFile(path);
  const { readNotice } = await import('../pipeline.js');
  const limits = readLimitsOf(loadConfig());
  return readNotice(bytes, path === STDIN ? STDIN_NAME : basename(path), { limits, reading });
}

async function openFile(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = readErrorCode(error);
    if (code === 'ENOENT') throw new InputError('file-not-found', path);
    if (code === 'EISDIR') throw new InputError('not-a-file', path);
    throw new InputError('file-not-readable', path);
  }
}
