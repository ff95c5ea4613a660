import type { KeptReading, NoticeRecord } from '../notice/index.js';
import type { ReadLimits } from '../pipeline.js';
import { UnreadableError } from '../text/index.js';
import type { ChildMessage, ReadProgress, ReadRequest } from './messages.js';

/** The core as a child uses it. */
export type ReadNotice = (
  bytes: Uint8Array,
  fileName: string,
  options: {
    readonly onProgress: (progress: ReadProgress) => void;
    readonly limits?: ReadLimits;
    readonly reading?: KeptReading | null;
  },
) => Promise<NoticeRecord>;

/** How often a child tells its memory where the pool cannot see it. Larger: a bomb grows further; smaller: needless messages. */
const MEMORY_REPORT_MS = 100;

function send(message: ChildMessage): void {
  process.send?.(message);
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function answer(read: ReadNotice, { bytes, fileName, ...options }: ReadRequest): Promise<ChildMessage> {
  try {
    const onProgress = (progress: ReadProgress): void => {
      send({ kind: 'progress', progress });
    };
    return { kind: 'record', record: await read(bytes, fileName, { onProgress, ...options }) };
  } catch (error) {
    if (error instanceof UnreadableError) return { kind: 'refusal', code: error.code, message: error.message };
    return { kind: 'fault', description: describe(error) };
  }
}

/**
 * Makes this process a child of the pool: reads what it is sent, one file at a time, until the pool is gone. An error
 * the core does not name is reported as a fault, and the process goes on.
 */
export function serveExtraction(read: ReadNotice): void {
  process.on('message', (request: ReadRequest) => {
    void answer(read, request).then(send);
  });
  process.on('disconnect', () => process.exit());
  if (process.platform !== 'linux') {
    const report = (): void => {
      send({ kind: 'memory', bytes: process.memoryUsage.rss() });
    };
    setInterval(report, MEMORY_REPORT_MS).unref();
  }
  send({ kind: 'ready' });
}
