import { fork, type ChildProcess } from 'node:child_process';
import { UnreadableError } from '../text/index.js';
import type { NoticeRecord } from '../notice/index.js';
import { BYTES_PER_MEBIBYTE, type ExtractionLimits } from './extraction-limits.js';
import type { ChildMessage, ReadProgress, ReadRequest } from './messages.js';
import { readResidentMemory } from './resident-memory.js';

/** How often memory is looked at. Larger: a bomb grows further (a child fills about 1 GB a second); smaller: work for nothing. */
const MEMORY_CHECK_MS = 100;
/** How long a child may take to load the core. Larger: a broken installation is noticed later; smaller: a busy machine looks broken. */
const START_LIMIT_MS = 60_000;
/** How much of what a child writes before it dies is kept for the log. */
const LAST_WORDS_LENGTH = 2_000;

/** The program the children run and the switches Node runs it with. */
export interface ChildProgram {
  readonly entry: string;
  readonly execArgv: readonly string[];
}

interface Assignment {
  readonly request: ReadRequest;
  readonly onProgress: ((progress: ReadProgress) => void) | undefined;
  readonly resolve: (record: NoticeRecord) => void;
  readonly reject: (error: Error) => void;
}

/**
 * One process that reads files, one at a time. It is ended when a file costs more time or memory than allowed; what it
 * was reading then fails with the code that says so, and the object is of no more use.
 */
export class ExtractionChildProcess {
  private readonly child: ChildProcess;
  private readonly exited: Promise<void>;
  private readonly memoryLimit: number;
  private assignment: Assignment | null = null;
  private deadline: NodeJS.Timeout | undefined;
  private startedAt = 0;
  private lastPage = 0;
  private memoryCheck: NodeJS.Timeout | undefined;
  private ready = false;
  private ended = false;
  private lastWords = '';
  private finishedFiles = 0;

  constructor(
    program: ChildProgram,
    private readonly limits: ExtractionLimits,
  ) {
    this.memoryLimit = limits.extractMemoryMb * BYTES_PER_MEBIBYTE;
    this.child = fork(program.entry, [], {
      serialization: 'advanced',
      // The child reads files nobody trusts: it gets none of the service's secrets.
      env: {},
      execArgv: [...program.execArgv, `--max-old-space-size=${limits.extractMemoryMb}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.exited = new Promise((resolve) => {
      this.child.once('exit', (code, signal) => {
        this.handleExit(code, signal);
        resolve();
      });
      this.child.once('error', (cause) => {
        this.end(new UnreadableError('extraction-crashed', 'the reading process could not be started', { cause }));
        if (this.child.pid === undefined) resolve();
      });
    });
    this.child.on('message', (message: ChildMessage) => {
      this.handleMessage(message);
    });
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.lastWords = (this.lastWords + text).slice(-LAST_WORDS_LENGTH);
    });
  }

  get usable(): boolean {
    return !this.ended;
  }

  get filesRead(): number {
    return this.finishedFiles;
  }

  /** Resident memory in bytes; null where the system does not tell. */
  get residentMemory(): number | null {
    return this.child.pid === undefined ? null : readResidentMemory(this.child.pid);
  }

  /** Reads one file; to be called only while no other is being read. */
  read(request: ReadRequest, onProgress?: (progress: ReadProgress) => void): Promise<NoticeRecord> {
    return new Promise((resolve, reject) => {
      this.assignment = { request, onProgress, resolve, reject };
      if (this.ready) this.begin();
      else this.expireAfter(START_LIMIT_MS, 'extraction-crashed', 'the reading process did not start');
    });
  }

  /** Ends the process at once. What it was reading fails with `reason`. Resolves when it is gone. */
  async kill(reason: Error): Promise<void> {
    this.end(reason);
    await this.exited;
  }

  private begin(): void {
    if (this.assignment === null) return;
    const seconds = this.limits.extractTimeoutSeconds;
    this.startedAt = performance.now();
    this.lastPage = 0;
    this.expireAfter(seconds * 1000, 'extraction-timeout', `reading took longer than ${seconds} s`);
    this.memoryCheck = setInterval(() => {
      this.checkMemory(this.residentMemory);
    }, MEMORY_CHECK_MS);
    this.child.send(this.assignment.request, (error) => {
      if (error !== null)
        this.end(new UnreadableError('extraction-crashed', 'the reading process is gone', { cause: error }));
    });
  }

  private expireAfter(milliseconds: number, code: 'extraction-timeout' | 'extraction-crashed', message: string): void {
    clearTimeout(this.deadline);
    this.deadline = setTimeout(() => {
      this.end(new UnreadableError(code, message));
    }, milliseconds);
  }

  /**
   * A scan of a hundred pages takes minutes, honestly: each page that is finished renews the time, within a total that
   * grows with the number of pages. A page counts once, so that a file that goes round in circles gains nothing.
   */
  private renewTime({ page, pages }: ReadProgress): void {
    if (this.assignment === null || page <= this.lastPage) return;
    this.lastPage = page;
    const { extractTimeoutSeconds: renewed, extractPageSeconds } = this.limits;
    const total = renewed + pages * extractPageSeconds;
    const left = Math.max(0, total - (performance.now() - this.startedAt) / 1000);
    const message =
      left < renewed
        ? `reading ${pages} pages took longer than ${total} s`
        : `reading took longer than ${renewed} s after page ${page}`;
    this.expireAfter(Math.min(renewed, left) * 1000, 'extraction-timeout', message);
  }

  private checkMemory(bytes: number | null): void {
    if (bytes !== null && bytes > this.memoryLimit) this.end(this.outOfMemory());
  }

  private outOfMemory(): UnreadableError {
    return new UnreadableError(
      'extraction-out-of-memory',
      `reading took more than ${this.limits.extractMemoryMb} MB of memory`,
    );
  }

  private handleMessage(message: ChildMessage): void {
    switch (message.kind) {
      case 'ready':
        this.ready = true;
        this.begin();
        return;
      case 'memory':
        this.checkMemory(message.bytes);
        return;
      case 'progress':
        this.renewTime(message.progress);
        this.assignment?.onProgress?.(message.progress);
        return;
      case 'record':
        this.finish()?.resolve(message.record);
        return;
      case 'refusal':
        this.finish()?.reject(new UnreadableError(message.code, message.message));
        return;
      case 'fault':
        this.finish()?.reject(new Error(`reading failed for no known reason: ${message.description}`));
    }
  }

  /** V8 aborts when its heap is full; SIGKILL without our doing is the kernel short of memory. All else is a crash. */
  private handleExit(code: number | null, signal: NodeJS.Signals | null): void {
    if (signal === 'SIGABRT' || signal === 'SIGKILL') {
      this.end(this.outOfMemory());
      return;
    }
    const cause = new Error(`exit ${signal ?? String(code)}: ${this.lastWords}`);
    this.end(new UnreadableError('extraction-crashed', 'the reading process ended unexpectedly', { cause }));
  }

  private finish(): Assignment | null {
    const { assignment } = this;
    this.assignment = null;
    this.finishedFiles += 1;
    clearTimeout(this.deadline);
    clearInterval(this.memoryCheck);
    return assignment;
  }

  private end(reason: Error): void {
    if (this.ended) return;
    this.ended = true;
    this.child.kill('SIGKILL');
    this.finish()?.reject(reason);
  }
}
