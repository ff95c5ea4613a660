import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { loadConfig, readLimitsOf } from '../config/index.js';
import type { NoticeRecord } from '../notice/index.js';
import { readErrorCode } from './error-code.js';
import { InputError } from './input-error.js';

/**
 * Reads one notice file from disk into its record.
 *
 * @throws InputError where the file cannot be opened, UnreadableError where it is no notice that can be read, ConfigError
 * where the environment sets a limit to nonsense.
 */
export async function readInput(path: string): Promise<NoticeRecord> {
  const bytes = await openInput(path);
  const { readNotice } = await import('../pipeline.js');
  return readNotice(bytes, basename(path), { limits: readLimitsOf(loadConfig()) });
}

async function openInput(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = readErrorCode(error);
    if (code === 'ENOENT') throw new InputError('file-not-found', `没有这个文件：${path}`);
    if (code === 'EISDIR') throw new InputError('not-a-file', `这是一个文件夹：${path}`);
    throw new InputError('file-not-readable', `无法读取文件：${path}`);
  }
}
