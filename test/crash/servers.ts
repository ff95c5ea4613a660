import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { findFreePort } from '../support/free-port.js';
import { supervise, type Supervised } from './supervise.js';

const POSTGRES_HOME = '/usr/lib/postgresql';
const POLL_MS = 50;

/** A server of our own in a folder of its own. */
export interface OwnServer {
  readonly url: string;
  readonly process: Supervised;
  readonly remove: () => Promise<void>;
}

/**
 * Redis as the README tells to run it (appendonly, noeviction). Every fourth time it is started again its data is
 * thrown away: a Redis that lost everything must lose no notice.
 */
export async function startRedis(): Promise<OwnServer> {
  const folder = await mkdtemp(join(tmpdir(), 'taizhang-redis-'));
  const port = await findFreePort();
  let restarts = 0;
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes'];
  const server = supervise('redis', () => spawn('redis-server', args, { stdio: ['ignore', 'ignore', 'pipe'] }), {
    beforeRestart: async () => {
      restarts += 1;
      if (restarts % 4 === 0) await rm(join(folder, 'appendonlydir'), { recursive: true, force: true });
    },
  });
  await untilListening(port);
  return {
    url: `redis://127.0.0.1:${port}`,
    process: server,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** PostgreSQL on a cluster of its own. It refuses to run as root: then the user `postgres` of the package runs it. */
export async function startPostgres(): Promise<OwnServer> {
  const programs = findPostgresPrograms();
  const folder = await mkdtemp(join(tmpdir(), 'taizhang-postgres-'));
  const user = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  if (user.uid !== undefined) await chown(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--locale=C.UTF-8'],
    {
      ...user,
      cwd: '/',
      stdio: 'ignore',
    },
  );
  const port = await findFreePort();
  const args = ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='];
  const server = supervise('postgres', () =>
    spawn(join(programs, 'postgres'), args, { ...user, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] }),
  );
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await untilAnswering(url);
  return { url, process: server, remove: () => rm(folder, { recursive: true, force: true }) };
}

function findPostgresPrograms(): string {
  const versions = existsSync(POSTGRES_HOME) ? readdirSync(POSTGRES_HOME).sort((a, b) => Number(b) - Number(a)) : [];
  const programs = versions
    .map((version) => join(POSTGRES_HOME, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')));
  if (programs === undefined)
    throw new Error(`no PostgreSQL server under ${POSTGRES_HOME}: apt-get install postgresql`);
  return programs;
}

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
}

async function untilListening(port: number): Promise<void> {
  for (;;) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('connect', () => {
        resolve(true);
        socket.destroy();
      });
      socket.once('error', () => {
        resolve(false);
      });
    });
    if (open) return;
    await wait(POLL_MS);
  }
}

async function untilAnswering(url: string): Promise<void> {
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('SELECT 1');
      return;
    } catch {
      await wait(POLL_MS);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
