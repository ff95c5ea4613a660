import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findFreePort } from './free-port.js';

const POLL_MS = 20;

/** A Redis of a test's own, which it may end, hold up and empty as it likes. */
export interface RedisServer {
  readonly url: string;
  /** Starts it, or starts it again with what it had kept on disk. */
  readonly start: () => Promise<void>;
  /** Sends a signal to this very server; after one that ends it, waits until it is gone. */
  readonly signal: (signal: 'SIGTERM' | 'SIGKILL' | 'SIGSTOP' | 'SIGCONT') => Promise<void>;
  /** FLUSHALL: it forgets everything. */
  readonly flushAll: () => Promise<void>;
  /** Ends it and takes its folder away. */
  readonly remove: () => Promise<void>;
}

/** A running server as the README tells to run it (appendonly); null where there is no such program. */
export async function startRedisServer(): Promise<RedisServer | null> {
  const folder = await mkdtemp(join(tmpdir(), 'taizhang-redis-'));
  const port = await findFreePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes'];
  let child: ChildProcess | null = null;

  const start = async (): Promise<void> => {
    const started = spawn('redis-server', args, { stdio: 'ignore' });
    await Promise.race([
      once(started, 'spawn'),
      once(started, 'error').then(([error]) => Promise.reject(error as Error)),
    ]);
    child = started;
    await untilAnswering(port);
  };
  const signal: RedisServer['signal'] = async (name) => {
    if (child === null) return;
    const ends = name === 'SIGTERM' || name === 'SIGKILL';
    const gone = ends ? once(child, 'exit') : null;
    child.kill(name);
    await gone;
    if (ends) child = null;
  };
  const remove = async (): Promise<void> => {
    await signal('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await start();
  } catch {
    await remove();
    return null;
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    signal,
    flushAll: async () => {
      if ((await ask(port, 'FLUSHALL')) !== '+OK') throw new Error('Redis did not forget.');
    },
    remove,
  };
}

async function untilAnswering(port: number): Promise<void> {
  while ((await ask(port, 'PING')) !== '+PONG') await wait(POLL_MS);
}

/** The first line of the answer to a command without arguments; null where nothing listens. */
function ask(port: number, command: string): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${command}\r\n`));
    socket.once('data', (data: Buffer) => {
      resolve(data.toString().split('\r\n')[0] ?? '');
      socket.destroy();
    });
    socket.once('error', () => {
      resolve(null);
    });
    socket.once('close', () => {
      resolve(null);
    });
  });
}
