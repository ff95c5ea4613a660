import type { Command } from 'commander';
import type { RereadOptions } from './commands/upkeep.js';
import type { ExitCode } from './exit-code.js';
import type { Terminal } from './terminal.js';

/** Adds `backup`, `restore`, `verify` and `reread`. They load the service only when they run. */
export function addUpkeepCommands(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command('backup <file>')
    .description('将整个台账（原文件、记录、密钥、操作记录）备份为一个文件；服务可照常运行')
    .action(async (file: string) => {
      finish(await (await import('./commands/upkeep.js')).runBackup(file));
    });
  program
    .command('restore <file>')
    .description('由备份恢复出一个数据目录')
    .requiredOption('--data <dir>', '空的数据目录')
    .action(async (file: string, options: { data: string }) => {
      finish(await (await import('./commands/upkeep.js')).runRestore(file, options));
    });
  program
    .command('verify')
    .description('检查库中的每份原文件与记录')
    .action(async () => {
      finish(await (await import('./commands/upkeep.js')).runVerify(terminal));
    });
  program
    .command('reread')
    .description('重新读取库中的原文件，列出有变化的通报')
    .option('--older', '只读由其他版本读取的')
    .option('--notice <id>', '只读这一份')
    .action(async (options: RereadOptions) => {
      finish(await (await import('./commands/upkeep.js')).runReread(options, terminal));
    });
}
