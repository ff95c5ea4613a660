import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { buildSources } from './build-sources.js';

/** What a finished process left. */
export interface Finished {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `taizhang …` as a process of its own. */
export async function startCli(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<ChildProcess> {
  const main = join(await buildSources(), 'dist', 'cli', 'main.js');
  return spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export async function finish(child: ChildProcess): Promise<Finished> {
  let [stdout, stderr] = ['', ''];
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return { code, signal, stdout, stderr };
}

export async function runCommand(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  return finish(await startCli(args, env));
}

export interface ServiceProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** Sends the signal to this very process and waits until it is gone. */
  readonly stop: (signal: NodeJS.Signals) => Promise<Finished>;
}

/** `taizhang serve` on a free port, listening. */
export async function startService(
  dataDir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ServiceProcess> {
  const child = await startCli(['serve'], {
    DATA_DIR: dataDir,
    PORT: '0',
    EXTRACT_WORKERS: '1',
    RATE_LIMIT_PER_MINUTE: '0',
    ...env,
  });
  const finished = finish(child);
  const url = await new Promise<string>((resolve, reject) => {
    let log = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      const found = /"msg":"listening","url":"([^"]+)"/u.exec(log)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => {
      reject(new Error(`the service did not start: ${log}`));
    });
  });
  return {
    url,
    child,
    stop: (signal) => {
      child.kill(signal);
      return finished;
    },
  };
}

export interface ListedNotice {
  readonly id: string;
  readonly state: string;
  readonly fileName: string;
  readonly title: string | null;
}

/** Uploads a text; null where the service went away meanwhile. */
export async function send(url: string, text: string, fileName: string): Promise<string | null> {
  const form = new FormData();
  form.set('file', new Blob([text]), fileName);
  try {
    const response = await fetch(`${url}/api/v1/notices`, { method: 'POST', body: form });
    return ((await response.json()) as { id: string }).id;
  } catch {
    return null;
  }
}

export async function listNotices(url: string): Promise<readonly ListedNotice[]> {
  const response = await fetch(`${url}/api/v1/notices?limit=500`);
  return ((await response.json()) as { items: ListedNotice[] }).items;
}

/** Asks again until nothing waits to be read. */
export async function waitUntilIdle(url: string): Promise<readonly ListedNotice[]> {
  for (;;) {
    const notices = await listNotices(url);
    if (notices.every(({ state }) => state === 'done' || state === 'failed')) return notices;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
