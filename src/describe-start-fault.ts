import { join, resolve } from 'node:path';
import { type Config, StartError } from './config/index.js';
import { driverCode, StorageFault } from './storage/index.js';

type Described = readonly [StartError['code'], string];

/** The host and database of a URL, without the password it may hold. */
function nameDatabase({ databaseUrl, dataDir }: Config): string {
  if (databaseUrl === null) return `the SQLite database in ${resolve(dataDir)}`;
  const { host, pathname } = new URL(databaseUrl);
  return `the PostgreSQL database ${host}${pathname}`;
}

function describeAddress(code: string, { host, port }: Config): Described | null {
  if (code === 'EADDRINUSE')
    return ['address-taken', `${host}:${port} is taken by another program. End that program, or set PORT to another.`];
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return ['address-not-usable', `This machine has no address ${host}. Set HOST to one it has.`];
  return null;
}

function describeStorage(error: unknown, code: string, config: Config): Described | null {
  const folder = resolve(config.dataDir);
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    const file = join(folder, 'taizhang.sqlite');
    return ['database-damaged', `${file} is damaged or no database. Put it aside and restore a backup.`];
  }
  if (/^(?:EACCES|EROFS|EPERM|ENOTDIR|EEXIST|SQLITE_READONLY\w*|SQLITE_CANTOPEN\w*)$/u.test(code))
    return ['data-folder-not-writable', `${folder} cannot be written to. Give this user the folder, or set DATA_DIR.`];
  if (/^(?:28\w{3}|3D000)$/u.test(code))
    return [
      'database-refused',
      `${nameDatabase(config)} refuses us: user, password or name are wrong. See DATABASE_URL.`,
    ];
  if (!(error instanceof StorageFault)) return null;
  if (error.code === 'storage-full')
    return ['storage-full', `No space is left in ${folder}. Make room and start again.`];
  return ['database-unavailable', `${nameDatabase(config)} does not answer, or another process holds it.`];
}

/** An error at start → what its operator can do about it; the error itself where nobody knows. */
export function describeStartFault(error: unknown, config: Config): unknown {
  if (error instanceof StartError) return error;
  const code = driverCode(error instanceof StorageFault ? error.cause : error) ?? '';
  const described = describeAddress(code, config) ?? describeStorage(error, code, config);
  return described === null ? error : new StartError(...described, { cause: error });
}
