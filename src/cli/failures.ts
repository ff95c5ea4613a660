import type { CommanderError } from 'commander';
import { ConfigError, StartError } from '../config/index.js';
import { UnreadableError } from '../text/index.js';
import { type Language, nameProblem, say, type Words } from '../wording/index.js';
import { type ExitCode, exitCode, InputError, inputProblems, UsageError } from './errors.js';
import { type Terminal, writeText } from './terminal.js';
import { cliWords } from './words.js';

/** Why an input could not be read: a stable code and a sentence. */
export interface InputFailure {
  readonly code: string;
  readonly message: string;
}

/** An error of reading as the JSON other programs read; null for any other error. */
export function describeInputFailure(error: unknown, language: Language): InputFailure | null {
  if (error instanceof InputError)
    return { code: error.code, message: say(inputProblems[error.code], language, { path: error.path }) };
  if (error instanceof UnreadableError)
    return { code: error.code, message: language === 'zh' ? nameProblem(error.code, 'zh') : error.message };
  return null;
}

/**
 * Writes why a command failed and says how the process ends: an unreadable input as the JSON other programs read, wrong
 * usage or configuration, and a start that fails, as a sentence. Anything else is a fault of ours and is thrown on.
 */
export async function reportFailure(error: unknown, { stderr, language }: Terminal): Promise<ExitCode> {
  const failure = describeInputFailure(error, language);
  if (failure !== null) {
    await writeText(stderr, `${JSON.stringify({ error: failure })}\n`);
    return exitCode.unreadable;
  }
  if (error instanceof UsageError) await writeText(stderr, `${say(error.words, language, error.values)}\n`);
  else if (error instanceof ConfigError || error instanceof StartError) await writeText(stderr, `${error.message}\n`);
  else throw error;
  return exitCode.wrongUsage;
}

const usageFaults: Readonly<Record<string, Words>> = {
  'commander.missingArgument': cliWords.missingArgument,
  'commander.unknownOption': cliWords.unknownOption,
  'commander.unknownCommand': cliWords.unknownCommand,
  'commander.excessArguments': cliWords.tooManyArguments,
  'commander.missingMandatoryOptionValue': cliWords.missingOption,
  'commander.optionMissingArgument': cliWords.missingValue,
  'commander.invalidArgument': cliWords.wrongValue,
};
/** What the parser puts in quotes is the argument, option or command it is about. */
const QUOTED = /'([^']+)'/u;

/** What the parser of the command line finds wrong, as a sentence; '' where it has printed help or version instead. */
export function describeUsageFault({ code, message }: CommanderError, language: Language): string {
  const words = usageFaults[code];
  return words === undefined ? '' : `${say(words, language, { name: QUOTED.exec(message)?.[1] ?? '' })}\n`;
}
