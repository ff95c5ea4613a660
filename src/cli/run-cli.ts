import { Command, CommanderError, Option } from 'commander';
import { readVersion } from '../config/index.js';
import { type Language, say, type Words } from '../wording/index.js';
import type { CompareOptions } from './commands/compare.js';
import type { ExportOptions } from './commands/export.js';
import type { ImportOptions } from './commands/import.js';
import type { ParseOptions } from './commands/parse.js';
import type { Draft } from './draft.js';
import { type ExitCode, exitCode } from './errors.js';
import { describeUsageFault, reportFailure } from './failures.js';
import { addKeyCommands } from './key-commands.js';
import { type Terminal, writeText } from './terminal.js';
import { addUpkeepCommands } from './upkeep-commands.js';
import { cliWords } from './words.js';

/** Runs one command line (without node and script) and says how the process should end. Commands load only what they need. */
export async function runCli(args: readonly string[], outer: Terminal): Promise<ExitCode> {
  const terminal = { ...outer, language: findLanguage(args) ?? outer.language };
  let result: ExitCode = exitCode.done;
  const messages = { out: '', err: '' };
  const program = buildProgram(terminal, messages, (code) => {
    result = code;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      result = error.exitCode === 0 ? exitCode.done : exitCode.wrongUsage;
      messages.err += describeUsageFault(error, terminal.language);
    } else result = await reportFailure(error, terminal);
  }
  if (messages.out !== '') await writeText(terminal.stdout, messages.out);
  if (messages.err !== '') await writeText(terminal.stderr, messages.err);
  return result;
}

/** Read before the rest, for the help is in it as well. */
function findLanguage(args: readonly string[]): Language | null {
  const value = args.flatMap((arg, place) =>
    arg === '--lang' ? (args[place + 1] ?? '') : arg.startsWith('--lang=') ? arg.slice('--lang='.length) : [],
  )[0];
  return value === 'zh' || value === 'en' ? value : null;
}

function buildProgram(
  terminal: Terminal,
  messages: { out: string; err: string },
  finish: (code: ExitCode) => void,
): Command {
  const tell = (words: Words): string => say(words, terminal.language);
  const titles = new Map<string, string>(
    [cliWords.usage, cliWords.arguments, cliWords.options, cliWords.commands].map((words) => [words[1], tell(words)]),
  );
  const program = new Command('taizhang')
    .description(tell(cliWords.product))
    .version(readVersion(), '-V, --version', tell(cliWords.version))
    .helpOption('-h, --help', tell(cliWords.help))
    .helpCommand(false)
    .configureHelp({ styleTitle: (title) => titles.get(title) ?? title })
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        messages.out += text;
      },
      writeErr: (text) => {
        messages.err += text;
      },
      // Told by describeUsageFault, in the language asked for.
      outputError: () => undefined,
    });
  const draft = { program, terminal, finish, tell };
  addCoreCommands(draft);
  addServiceCommands(draft);
  addKeyCommands(draft);
  addUpkeepCommands(draft);
  for (const command of listCommands(program))
    command.addOption(new Option('--lang <language>', tell(cliWords.language)).choices(['zh', 'en']));
  return program;
}

/** A command with all below it. */
function listCommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(listCommands)];
}

function addCoreCommands({ program, terminal, finish, tell }: Draft): void {
  program
    .command('parse <files...>')
    .description(tell(cliWords.parse))
    .addOption(new Option('--format <format>', tell(cliWords.format)).choices(['json', 'table']))
    .addOption(new Option('--reading <id>', tell(cliWords.reading)).choices(['r1', 'r2', 'r3', 'r4']))
    .option('--out <file>', tell(cliWords.out))
    .action(async (files: string[], options: ParseOptions) => {
      finish(await (await import('./commands/parse.js')).runParse(files, options, terminal));
    });
  program
    .command('compare <files...>')
    .description(tell(cliWords.compare))
    .addOption(new Option('--format <format>', tell(cliWords.format)).choices(['json', 'table', 'xlsx', 'csv', 'html']))
    .option('--out <file>', tell(cliWords.outWorkbook))
    .action(async (files: string[], options: CompareOptions) => {
      finish(await (await import('./commands/compare.js')).runCompare(files, options, terminal));
    });
  program
    .command('export <file>')
    .description(tell(cliWords.export))
    .addOption(
      new Option('--to <format>', tell(cliWords.to)).choices(['xlsx', 'csv', 'json', 'html']).makeOptionMandatory(),
    )
    .requiredOption('--out <file>', tell(cliWords.out))
    .action(async (file: string, options: ExportOptions) => {
      finish(await (await import('./commands/export.js')).runExport(file, options, terminal));
    });
}

function addServiceCommands({ program, terminal, finish, tell }: Draft): void {
  program
    .command('import <paths...>')
    .description(tell(cliWords.import))
    .addOption(new Option('--format <format>', tell(cliWords.format)).choices(['json', 'text']).default('text'))
    .action(async (paths: string[], options: ImportOptions) => {
      finish(await (await import('./commands/import.js')).runImport(paths, options, terminal));
    });
  program
    .command('serve')
    .description(tell(cliWords.serve))
    .action(async () => {
      finish(await (await import('./commands/serve.js')).runServe());
    });
  program
    .command('worker')
    .description(tell(cliWords.worker))
    .action(async () => {
      finish(await (await import('./commands/serve.js')).runWorker());
    });
}
