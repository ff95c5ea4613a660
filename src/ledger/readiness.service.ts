import { Inject, Injectable } from '@nestjs/common';
import { statfs } from 'node:fs/promises';
import type { Config } from '../config/index.js';
import { ExtractionPool } from '../extraction/index.js';
import { JOB_QUEUE, type JobQueue } from '../jobs/index.js';
import { Database } from '../storage/index.js';
import { UnreadableError } from '../text/index.js';
import { CONFIG } from './config-token.js';
import { ExtractJobService } from './extract-job.service.js';

/** Something the service cannot work without. */
export interface ReadinessPart {
  readonly name: 'database' | 'queue' | 'extraction' | 'disk';
  /** Rejects where the part is not usable, within a few seconds. */
  readonly check: () => Promise<void>;
}

const BYTES_PER_MB = 1024 * 1024;

/** How long a part may take to answer. Longer: those who ask give up first (most wait 5 s); shorter: a slow start looks down. */
const ANSWER_MS = 4_000;

/** Says whether the service can do its work now. */
@Injectable()
export class ReadinessService {
  /** Where others do the reading (RUN_WORKER=0) the pool is no part: the service accepts notices without it. */
  readonly parts: readonly ReadinessPart[];
  private probe: Promise<void> | null = null;

  constructor(
    database: Database,
    @Inject(JOB_QUEUE) queue: JobQueue,
    private readonly pool: ExtractionPool,
    private readonly job: ExtractJobService,
    @Inject(CONFIG) { runWorker, dataDir, diskReserveMb }: Config,
  ) {
    const extraction: ReadinessPart = { name: 'extraction', check: () => this.checkExtraction() };
    this.parts = [
      { name: 'database', check: () => answerInTime(database.ping()) },
      { name: 'queue', check: () => answerInTime(queue.ping()) },
      { name: 'disk', check: () => answerInTime(checkDisk(dataDir, diskReserveMb)) },
      ...(runWorker ? [extraction] : []),
    ];
  }

  /** Reading processes that are all busy with documents do not answer, and need not. */
  private async checkExtraction(): Promise<void> {
    this.probe ??= this.askReader().finally(() => {
      this.probe = null;
    });
    try {
      await answerInTime(this.probe);
    } catch (error) {
      if (!(error instanceof LateAnswer && this.job.isReading)) throw error;
    }
  }

  /** An empty file: a reading process that is alive, or can be started, refuses it for what it is. */
  private async askReader(): Promise<void> {
    try {
      await this.pool.extract(new Uint8Array(0), 'readiness');
    } catch (error) {
      if (!(error instanceof UnreadableError && error.code === 'empty-file')) throw error;
    }
  }
}

class NoSpaceLeft extends Error {
  override readonly name = 'NoSpaceLeft';
}

/** Rejects where less is left than must be: what would still be accepted might not be kept. */
async function checkDisk(dataDir: string, reserveMb: number): Promise<void> {
  const { bavail, bsize } = await statfs(dataDir);
  if (bavail * bsize < reserveMb * BYTES_PER_MB) throw new NoSpaceLeft();
}

class LateAnswer extends Error {
  override readonly name = 'LateAnswer';
}

/** Rejects with LateAnswer where the answer takes too long; leaves no timer behind. */
async function answerInTime(answer: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new LateAnswer());
    }, ANSWER_MS);
  });
  try {
    await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
