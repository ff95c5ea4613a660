import { loadConfig } from '../../config/index.js';
import { type AccessRole, AccessService, LedgerError } from '../../ledger/index.js';
import { openRows } from '../../main.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { type Terminal, writeText } from '../terminal.js';
import { UsageError } from '../usage-error.js';

async function withAccess<T>(use: (access: AccessService) => Promise<T>): Promise<T> {
  const app = await openRows(loadConfig());
  try {
    return await use(app.get(AccessService));
  } catch (error) {
    if (error instanceof LedgerError) throw new UsageError(error.message);
    throw error;
  } finally {
    await app.close();
  }
}

/** `taizhang key add NAME --role ROLE`: prints the key, once; only its hash is kept. */
export async function runKeyAdd(name: string, role: AccessRole, terminal: Terminal): Promise<ExitCode> {
  const key = await withAccess((access) => access.addKey(name, role));
  await writeText(terminal.stdout, `${key}\n`);
  await writeText(terminal.stderr, '请妥善保存，此密钥不再显示。\n');
  return exitCode.done;
}

/** `taizhang key list`: every key there was, one a line: name, role, since when, until when. Never the key itself. */
export async function runKeyList(terminal: Terminal): Promise<ExitCode> {
  const keys = await withAccess((access) => access.listKeys());
  const lines = keys.map(({ name, role, createdAt, revokedAt }) => [name, role, createdAt, revokedAt ?? ''].join('\t'));
  await writeText(terminal.stdout, lines.map((line) => `${line.trimEnd()}\n`).join(''));
  return exitCode.done;
}

/** `taizhang key revoke NAME`: the key and the sessions it opened let nobody in from now on. */
export async function runKeyRevoke(name: string): Promise<ExitCode> {
  await withAccess((access) => access.revokeKey(name));
  return exitCode.done;
}
