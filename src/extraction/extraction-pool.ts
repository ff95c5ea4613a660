import { fileURLToPath } from 'node:url';
import type { KeptReading, NoticeRecord } from '../notice/index.js';
import { ExtractionChildProcess, type ChildProgram } from './extraction-child-process.js';
import { BYTES_PER_MEBIBYTE, type ExtractionLimits } from './extraction-limits.js';
import { inheritedSwitches } from './inherited-switches.js';
import type { ReadProgress, ReadRequest } from './messages.js';

/** Files a child reads before a fresh one takes its place. Larger: leaks of libraries add up; smaller: starting costs more. */
const FILES_PER_CHILD = 500;
/** A child that keeps this share of its memory between files is replaced. Larger: the next file finds too little left; smaller: needless starts. */
const KEPT_MEMORY_SHARE = 0.6;

export interface ExtractOptions {
  /** Called after each page by readers that go page by page. */
  readonly onProgress?: (progress: ReadProgress) => void;
  /** The reading a person chose earlier; the heaviest where there is none. */
  readonly reading?: KeptReading | null;
  /** Ends the reading when it is aborted. */
  readonly signal?: AbortSignal;
}

interface WaitingFile {
  readonly read: (child: ExtractionChildProcess) => Promise<void>;
  readonly refuse: (reason: Error) => void;
}

function productProgram(): ChildProgram {
  return { entry: fileURLToPath(new URL('./extraction-child.js', import.meta.url)), execArgv: inheritedSwitches() };
}

/**
 * Reads untrusted files in processes of their own, as many at once as the limits say; more wait in order. A process
 * starts when first needed and is used again. One that overruns its time or memory, or crashes, is killed and replaced,
 * and the queue goes on: a thread would not do, its heap limit does not bound buffers.
 */
export class ExtractionPool {
  private readonly idle: ExtractionChildProcess[] = [];
  private readonly busy = new Set<ExtractionChildProcess>();
  private readonly waiting: WaitingFile[] = [];
  private closed = false;

  private readonly readLimits: Pick<ReadRequest, 'limits'>;

  /** @param program what the children run; the core where left out. */
  constructor(
    private readonly limits: ExtractionLimits,
    private readonly program: ChildProgram = productProgram(),
  ) {
    this.readLimits = limits.readLimits === undefined ? {} : { limits: limits.readLimits };
  }

  /**
   * The record of one file.
   * @throws UnreadableError as the core does, and `extraction-timeout`, `extraction-out-of-memory`,
   * `extraction-crashed`; the signal's reason when aborted; an ordinary Error for a fault in the core, or when closed.
   */
  extract(
    bytes: Uint8Array,
    fileName: string,
    { onProgress, signal, reading = null }: ExtractOptions = {},
  ): Promise<NoticeRecord> {
    return new Promise((resolve, reject) => {
      const refuse = reject as (reason: Error) => void;
      if (this.closed) {
        refuse(closedError());
        return;
      }
      let child: ExtractionChildProcess | undefined;
      const abort = (): void => {
        const reason = abortReason(signal);
        const place = this.waiting.indexOf(file);
        if (place >= 0) this.waiting.splice(place, 1);
        void child?.kill(reason);
        refuse(reason);
      };
      const file: WaitingFile = {
        read: async (assigned) => {
          child = assigned;
          await assigned.read({ bytes, fileName, reading, ...this.readLimits }, onProgress).then(resolve, refuse);
          signal?.removeEventListener('abort', abort);
        },
        refuse,
      };
      this.waiting.push(file);
      if (signal?.aborted === true) abort();
      signal?.addEventListener('abort', abort, { once: true });
      this.assignNext();
    });
  }

  /** Ends all processes. What is being read or waits fails. Resolves when they are gone. */
  async close(): Promise<void> {
    this.closed = true;
    const reason = closedError();
    for (const { refuse } of this.waiting.splice(0)) refuse(reason);
    await Promise.all([...this.idle.splice(0), ...this.busy].map((child) => child.kill(reason)));
  }

  /** Nest calls this by its name when the application ends, after the queue has stopped. */
  onApplicationShutdown(): Promise<void> {
    return this.close();
  }

  private assignNext(): void {
    while (this.waiting.length > 0) {
      const child = this.takeChild();
      const file = child === undefined ? undefined : this.waiting.shift();
      if (child === undefined || file === undefined) return;
      this.busy.add(child);
      void file.read(child).then(() => {
        this.release(child);
      });
    }
  }

  private takeChild(): ExtractionChildProcess | undefined {
    for (let child = this.idle.pop(); child !== undefined; child = this.idle.pop()) if (child.usable) return child;
    return this.busy.size < this.limits.extractWorkers
      ? new ExtractionChildProcess(this.program, this.limits)
      : undefined;
  }

  private release(child: ExtractionChildProcess): void {
    this.busy.delete(child);
    if (this.closed || this.isWornOut(child)) void child.kill(closedError());
    else if (child.usable) this.idle.push(child);
    this.assignNext();
  }

  private isWornOut(child: ExtractionChildProcess): boolean {
    const kept = (child.residentMemory ?? 0) / BYTES_PER_MEBIBYTE;
    return child.filesRead >= FILES_PER_CHILD || kept > this.limits.extractMemoryMb * KEPT_MEMORY_SHARE;
  }
}

function closedError(): Error {
  return new Error('the extraction pool is closed');
}

function abortReason(signal: AbortSignal | undefined): Error {
  return signal?.reason instanceof Error ? signal.reason : new Error('reading was aborted', { cause: signal?.reason });
}
