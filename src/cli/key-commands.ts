import { type Command, Option } from 'commander';
import type { AccessRole } from '../ledger/index.js';
import type { ExitCode } from './exit-code.js';
import type { Terminal } from './terminal.js';

/** As the service knows them; written here again, since loading it costs what `parse` need not pay. */
const roles = ['reader', 'editor', 'admin'] as const satisfies readonly AccessRole[];

/** Adds `key add`, `key list` and `key revoke`. They load the service only when they run. */
export function addKeyCommands(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  const key = program.command('key').description('访问密钥：增加、列出、撤销');
  key
    .command('add <name>')
    .description('增加一个密钥并打印一次')
    .addOption(new Option('--role <role>', '权限').choices(roles).makeOptionMandatory())
    .action(async (name: string, { role }: { role: AccessRole }) => {
      finish(await (await import('./commands/key.js')).runKeyAdd(name, role, terminal));
    });
  key
    .command('list')
    .description('列出所有密钥，不含密钥本身')
    .action(async () => {
      finish(await (await import('./commands/key.js')).runKeyList(terminal));
    });
  key
    .command('revoke <name>')
    .description('撤销一个密钥及其登录')
    .action(async (name: string) => {
      finish(await (await import('./commands/key.js')).runKeyRevoke(name));
    });
}
