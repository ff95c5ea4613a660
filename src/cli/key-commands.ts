import { Option } from 'commander';
import type { AccessRole } from '../ledger/index.js';
import type { Draft } from './draft.js';
import { cliWords } from './words.js';

/** As the service knows them; written here again, since loading it costs what `parse` need not pay. */
const roles = ['reader', 'editor', 'admin'] as const satisfies readonly AccessRole[];

/** Adds `key add`, `key list` and `key revoke`. They load the service only when they run. */
export function addKeyCommands({ program, terminal, finish, tell }: Draft): void {
  const key = program.command('key').description(tell(cliWords.key)).helpCommand(false);
  key
    .command('add <name>')
    .description(tell(cliWords.keyAdd))
    .addOption(new Option('--role <role>', tell(cliWords.role)).choices(roles).makeOptionMandatory())
    .action(async (name: string, { role }: { role: AccessRole }) => {
      finish(await (await import('./commands/key.js')).runKeyAdd(name, role, terminal));
    });
  key
    .command('list')
    .description(tell(cliWords.keyList))
    .action(async () => {
      finish(await (await import('./commands/key.js')).runKeyList(terminal));
    });
  key
    .command('revoke <name>')
    .description(tell(cliWords.keyRevoke))
    .action(async (name: string) => {
      finish(await (await import('./commands/key.js')).runKeyRevoke(name));
    });
}
