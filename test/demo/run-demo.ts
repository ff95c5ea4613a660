import { spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { formatComparison, formatRecord } from '../../src/cli/index.js';
import type { Comparison } from '../../src/comparison/index.js';
import { loadConfig } from '../../src/config/index.js';
import type { NoticeRecord } from '../../src/notice/index.js';

/**
 * The main job end to end: starts the built service on its embedded default, uploads a notice (DOCX) and its follow-up
 * three months later (PDF), prints the ledger of the first and what changed, and leaves the service listening.
 */
const config = loadConfig(process.env);
const base = `http://${config.host}:${config.port}/api/v1`;
const files = ['fixtures/demo/notice.docx', 'fixtures/demo/follow-up.pdf'] as const;
/** How long the service may take to start, and a notice to be read. */
const PATIENCE_MS = 60_000;

interface NoticeAnswer {
  readonly id: string;
  readonly state: 'queued' | 'processing' | 'done' | 'failed';
  readonly record?: NoticeRecord;
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function until<T>(what: string, attempt: () => Promise<T | null>): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    const result = await attempt().catch(() => null);
    if (result !== null) return result;
    await wait(100);
  }
  throw new Error(`${what}: no answer within ${PATIENCE_MS / 1000} s; see ${config.dataDir}/demo.log`);
}

async function isReady(): Promise<true | null> {
  return (await fetch(`${base}/health/ready`)).ok ? true : null;
}

async function startService(): Promise<void> {
  if ((await isReady().catch(() => null)) !== null) {
    say(`A service already listens on ${base}.`);
    return;
  }
  mkdirSync(config.dataDir, { recursive: true });
  const log = openSync(`${config.dataDir}/demo.log`, 'a');
  const service = spawn(process.execPath, ['dist/main.js'], { detached: true, stdio: ['ignore', log, log] });
  service.unref();
  await until('the service', isReady);
  say(`The service runs as process ${String(service.pid)}; \`kill ${String(service.pid)}\` stops it.`);
}

async function upload(file: string): Promise<NoticeRecord & { id: string }> {
  const form = new FormData();
  form.append('file', new Blob([readFileSync(file)]), basename(file));
  const accepted = (await (await fetch(`${base}/notices`, { method: 'POST', body: form })).json()) as NoticeAnswer;
  return until(file, async () => {
    const answer = (await (await fetch(`${base}/notices/${accepted.id}`)).json()) as NoticeAnswer;
    if (answer.state === 'failed') throw new Error(JSON.stringify(answer));
    return answer.record === undefined ? null : { ...answer.record, id: accepted.id };
  });
}

await startService();
const [before, after] = [await upload(files[0]), await upload(files[1])];
say(`\n整改台账  ${files[0]}\n${formatRecord(before, { language: 'zh' })}`);
const comparison = (await (await fetch(`${base}/comparisons?from=${before.id}&to=${after.id}`)).json()) as Comparison;
say(`\n三个月后  ${files[1]}\n${formatComparison(comparison, before, after, { language: 'zh' })}`);
say(
  `\nThe service goes on listening: http://${config.host}:${config.port}/ (page), ${base.replace('/v1', '/docs')} (API).`,
);
