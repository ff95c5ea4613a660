import { say, type Values, type Words } from '../wording/index.js';
import { cliWords } from './words.js';

/** What the process ends with; stable (README “Command line”). */
export const exitCode = {
  done: 0,
  someFailed: 1,
  wrongUsage: 2,
  unreadable: 3,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** What each code of an InputError says. */
export const inputProblems = {
  'file-not-found': cliWords.fileNotFound,
  'not-a-file': cliWords.notFile,
  'file-not-readable': cliWords.fileNotReadable,
} as const;

/** An input that cannot be opened at all; what is wrong inside one is an UnreadableError of the core. */
export class InputError extends Error {
  override readonly name = 'InputError';

  constructor(
    readonly code: keyof typeof inputProblems,
    readonly path: string,
  ) {
    super(`${code}: ${path}`);
  }
}

/** The command line itself is wrong: answered with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(
    readonly words: Words,
    readonly values: Values = {},
  ) {
    super(say(words, 'en', values));
  }
}

/** The code of an error of the operating system (ENOENT); null for any other. */
export function readErrorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
