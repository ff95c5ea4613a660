import { Command, CommanderError, Option } from 'commander';
import type { ExportOptions } from './commands/export.js';
import type { ImportOptions } from './commands/import.js';
import type { CompareOptions } from './commands/compare.js';
import type { ParseOptions } from './commands/parse.js';
import { type ExitCode, exitCode } from './exit-code.js';
import { addKeyCommands } from './key-commands.js';
import { readVersion } from './read-version.js';
import { reportFailure } from './report-failure.js';
import { type Terminal, writeText } from './terminal.js';
import { addUpkeepCommands } from './upkeep-commands.js';

/** Runs one command line (without node and script) and says how the process should end. Commands load only what they need. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let result: ExitCode = exitCode.done;
  const messages: { out: string; err: string } = { out: '', err: '' };
  const program = buildProgram(
    terminal,
    (code) => {
      result = code;
    },
    messages,
  );
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) result = error.exitCode === 0 ? exitCode.done : exitCode.wrongUsage;
    else result = await reportFailure(error, terminal);
  }
  if (messages.out !== '') await writeText(terminal.stdout, messages.out);
  if (messages.err !== '') await writeText(terminal.stderr, messages.err);
  return result;
}

function buildProgram(
  terminal: Terminal,
  finish: (code: ExitCode) => void,
  messages: { out: string; err: string },
): Command {
  const program = new Command('taizhang')
    .description('读取整改进展情况通报，建立整改台账')
    .version(readVersion(), '-V, --version', '版本号')
    .helpOption('-h, --help', '用法')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        messages.out += text;
      },
      writeErr: (text) => {
        messages.err += text;
      },
    });
  addCoreCommands(program, terminal, finish);
  addServiceCommands(program, terminal, finish);
  addKeyCommands(program, terminal, finish);
  addUpkeepCommands(program, terminal, finish);
  return program;
}

function addCoreCommands(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command('parse <file>')
    .description('读取一份通报，输出其结构化记录')
    .addOption(new Option('--format <format>', '输出格式').choices(['json', 'table']))
    .option('--out <file>', '写入文件')
    .action(async (file: string, options: ParseOptions) => {
      finish(await (await import('./commands/parse.js')).runParse(file, options, terminal));
    });
  program
    .command('compare <files...>')
    .description('比较先后两份通报；多于两份时按时间跟踪每个问题（csv、html 只比较两份）')
    .addOption(new Option('--format <format>', '输出格式').choices(['json', 'table', 'xlsx', 'csv', 'html']))
    .option('--out <file>', '写入文件（xlsx 必填）')
    .action(async (files: string[], options: CompareOptions) => {
      finish(await (await import('./commands/compare.js')).runCompare(files, options, terminal));
    });
  program
    .command('export <file>')
    .description('导出一份通报的整改台账；html 为可寄可印的报告')
    .addOption(new Option('--to <format>', '台账格式').choices(['xlsx', 'csv', 'json', 'html']).makeOptionMandatory())
    .requiredOption('--out <file>', '写入文件')
    .action(async (file: string, options: ExportOptions) => {
      finish(await (await import('./commands/export.js')).runExport(file, options, terminal));
    });
}

function addServiceCommands(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command('import <paths...>')
    .description('将文件、文件夹和 ZIP 压缩包导入数据库；可随时中断，再次运行即继续')
    .addOption(new Option('--format <format>', '结果格式').choices(['json', 'text']).default('text'))
    .action(async (paths: string[], options: ImportOptions) => {
      finish(await (await import('./commands/import.js')).runImport(paths, options, terminal));
    });
  program
    .command('serve')
    .description('启动 HTTP 服务')
    .action(async () => {
      finish(await (await import('./commands/serve.js')).runServe());
    });
  program
    .command('worker')
    .description('只启动后台处理进程')
    .action(async () => {
      finish(await (await import('./commands/worker.js')).runWorker());
    });
}
