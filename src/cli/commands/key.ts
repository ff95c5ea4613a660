import { type AccessRole, AccessService } from '../../ledger/index.js';
import { say } from '../../wording/index.js';
import { type ExitCode, exitCode } from '../errors.js';
import { type Terminal, writeText } from '../terminal.js';
import { cliWords } from '../words.js';
import { withLedger } from './with-ledger.js';

/** `taizhang key add NAME --role ROLE`: prints the key, once; only its hash is kept. */
export async function runKeyAdd(name: string, role: AccessRole, terminal: Terminal): Promise<ExitCode> {
  const key = await withLedger((app) => app.get(AccessService).addKey(name, role));
  await writeText(terminal.stdout, `${key}\n`);
  await writeText(terminal.stderr, `${say(cliWords.keepKey, terminal.language)}\n`);
  return exitCode.done;
}

/** `taizhang key list`: every key there was, one a line: name, role, since when, until when. Never the key itself. */
export async function runKeyList(terminal: Terminal): Promise<ExitCode> {
  const keys = await withLedger((app) => app.get(AccessService).listKeys());
  const lines = keys.map(({ name, role, createdAt, revokedAt }) => [name, role, createdAt, revokedAt ?? ''].join('\t'));
  await writeText(terminal.stdout, lines.map((line) => `${line.trimEnd()}\n`).join(''));
  return exitCode.done;
}

/** `taizhang key revoke NAME`: the key and the sessions it opened let nobody in from now on. */
export async function runKeyRevoke(name: string): Promise<ExitCode> {
  await withLedger((app) => app.get(AccessService).revokeKey(name));
  return exitCode.done;
}
