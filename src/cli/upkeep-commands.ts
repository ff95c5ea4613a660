import type { RereadOptions } from './commands/upkeep.js';
import type { Draft } from './draft.js';
import { cliWords } from './words.js';

/** Adds `backup`, `restore`, `verify` and `reread`. They load the service only when they run. */
export function addUpkeepCommands({ program, terminal, finish, tell }: Draft): void {
  program
    .command('backup <file>')
    .description(tell(cliWords.backup))
    .action(async (file: string) => {
      finish(await (await import('./commands/upkeep.js')).runBackup(file));
    });
  program
    .command('restore <file>')
    .description(tell(cliWords.restore))
    .requiredOption('--data <dir>', tell(cliWords.restoreData))
    .action(async (file: string, options: { data: string }) => {
      finish(await (await import('./commands/upkeep.js')).runRestore(file, options));
    });
  program
    .command('verify')
    .description(tell(cliWords.verify))
    .action(async () => {
      finish(await (await import('./commands/upkeep.js')).runVerify(terminal));
    });
  program
    .command('reread')
    .description(tell(cliWords.reread))
    .option('--older', tell(cliWords.rereadOlder))
    .option('--notice <id>', tell(cliWords.rereadNotice))
    .action(async (options: RereadOptions) => {
      finish(await (await import('./commands/upkeep.js')).runReread(options, terminal));
    });
}
