import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';
import type { WriteStream } from 'node:tty';
import type { Language } from '../wording/index.js';
import { readErrorCode, UsageError } from './errors.js';
import type { TableOptions } from './tables/build-table.js';
import { cliWords } from './words.js';

/** Where a command reads and writes, and in which language. A stream with `isTTY` is a person's terminal. */
export interface Terminal {
  readonly stdin: Readable;
  readonly stdout: Writable & Partial<Pick<WriteStream, 'isTTY' | 'columns' | 'hasColors'>>;
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly language: Language;
}

/** Whether a person reads the result: it goes to a terminal, and to no file. */
export function showsResult({ stdout }: Terminal, out: string | undefined): boolean {
  return stdout.isTTY === true && out === undefined;
}

/** How tables are shown: as wide as the terminal, in colour where it has any (it heeds NO_COLOR); elsewhere plain. */
export function readTableOptions(terminal: Terminal, out: string | undefined): TableOptions {
  const { stdout, language } = terminal;
  if (!showsResult(terminal, out)) return { language };
  return { language, columns: stdout.columns, colour: stdout.hasColors?.() === true };
}

/** Writes and waits until the operating system has taken it: a pipe may lag behind, and the process ends right after. */
export async function writeText(stream: Writable, text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    stream.write(text, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

/**
 * Sends a command's result to the file the person named, or to standard output.
 *
 * @throws UsageError where the file cannot be written.
 */
export async function writeOutput(text: string, out: string | undefined, terminal: Terminal): Promise<void> {
  if (out === undefined) {
    await writeText(terminal.stdout, text);
    return;
  }
  try {
    await writeFile(out, text);
  } catch (error) {
    throw refuseOutput(out, readErrorCode(error) ?? String(error));
  }
}

/** A record as the JSON other programs read: two spaces, one line feed at the end. */
export function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/**
 * Lets `write` stream to the file the person named; ends when all of it is on disk.
 *
 * @throws UsageError where the file cannot be written.
 */
export async function streamToFile(out: string, write: (stream: Writable) => Promise<void>): Promise<void> {
  const stream = createWriteStream(out);
  const failed = new Promise<never>((_resolve, reject) => stream.once('error', reject));
  try {
    await Promise.race([write(stream), failed]);
  } catch (error) {
    const code = readErrorCode(error);
    if (code?.startsWith('E') === true) throw refuseOutput(out, code);
    throw error;
  }
}

function refuseOutput(path: string, code: string): UsageError {
  return new UsageError(cliWords.notWritable, { path, code });
}
