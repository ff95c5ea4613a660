import { parseArgs } from 'node:util';
import { createDataFolder, removeDataFolders } from '../support/service-folders.js';
import { startService } from '../support/service-process.js';
import { writeNumberedNotice } from '../support/service-notices.js';
import { bombs } from './bombs.js';
import { printTable } from './print-table.js';
import { measureTree, watchPeak } from './process-memory.js';

/**
 * Uploads the bombs to the built service, one after the other, and says how each was refused, after how many seconds, and
 * how far the memory of the service and its reading process together rose above what they take when idle. `--only TEXT`
 * takes the bombs with TEXT in their name; `--timeout SECONDS` (10) and `--memory MB` (512) are the service's own limits.
 * Ends with 1 where a bomb was read, got no code, or the service did not read an honest notice afterwards.
 */

interface Answer {
  readonly id?: string;
  readonly code?: string;
  readonly state?: string;
  readonly error?: { readonly code?: string } | null;
}

const POLL_MS = 50;
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    timeout: { type: 'string', default: '10' },
    memory: { type: 'string', default: '512' },
  },
});

const service = await startService(await createDataFolder(), {
  EXTRACT_TIMEOUT_SECONDS: values.timeout,
  EXTRACT_MEMORY_MB: values.memory,
});
const pid = service.child.pid ?? 0;

/** What became of a file: its refusal code, or its state where it has none. */
async function submit(bytes: Uint8Array, fileName: string): Promise<string> {
  const form = new FormData();
  form.set('file', new Blob([Uint8Array.from(bytes)]), fileName);
  const response = await fetch(`${service.url}/api/v1/notices`, { method: 'POST', body: form });
  const accepted = (await response.json()) as Answer;
  if (accepted.id === undefined) return accepted.code ?? `HTTP ${response.status}`;
  for (;;) {
    const answer = (await (await fetch(`${service.url}/api/v1/notices/${accepted.id}`)).json()) as Answer;
    if (answer.state === 'failed') return answer.error?.code ?? 'failed';
    if (answer.state === 'done') return 'done';
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

let honest = 0;

/** Reads a notice, so that the next bomb meets a started reading process; the memory when idle, in MB. */
async function readHonest(): Promise<number> {
  honest += 1;
  const state = await submit(Buffer.from(writeNumberedNotice(honest)), `${honest}.txt`);
  if (state !== 'done') throw new Error(`an honest notice was not read: ${state}`);
  await new Promise((resolve) => setTimeout(resolve, 500));
  return measureTree(pid);
}

const rows: string[][] = [];
let failures = 0;
for (const bomb of bombs.filter(({ name }) => name.includes(values.only))) {
  const bytes = bomb.build();
  const idle = await readHonest();
  const watch = watchPeak(pid);
  const started = performance.now();
  const code = await submit(bytes, bomb.fileName);
  const seconds = (performance.now() - started) / 1000;
  const peak = watch.stop() - idle;
  if (code === 'done' || code === 'failed' || code === 'internal-error') failures += 1;
  rows.push([bomb.name, (bytes.length / 1024).toFixed(0), code, seconds.toFixed(1), peak.toFixed(0)]);
}
await readHonest();
await service.stop('SIGTERM');
await removeDataFolders();
printTable([['bomb', 'KB', 'answer', 'seconds', 'MB above idle'], ...rows]);
process.exitCode = failures > 0 ? 1 : 0;
