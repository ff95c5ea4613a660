import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type ImportItem, ImportsRepository } from '../../storage/index.js';
import type { IncomingFile } from '../incoming/incoming-file.js';
import { cleanPath } from '../incoming/clean-name.js';
import { IngestionService } from '../ingestion.service.js';
import { patiently } from '../patiently.js';
import { LedgerError } from '../ledger-error.js';
import { listItems } from './import-items.js';
import { guessMediaType } from '../../readers/index.js';

/** Before a file is offered again to a full queue. Smaller: more counting; larger: workers may run dry. */
const FULL_QUEUE_MS = 500;
/** Larger: longer paths; smaller: two cut paths of one archive might become the same. */
const DIGEST_DIGITS = 16;
/** Files between two looks whether the import was cancelled. */
const FILES_PER_LOOK = 20;

/** Takes the files of an import in, one after the other, and writes down what became of each. */
@Injectable()
export class TakeInService {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly ingestion: IngestionService,
  ) {}

  /**
   * Runs an import to its end; may be called again for one that was cut off, with the same files: what was written down is
   * skipped. Waits while the queue is full. Ends early when the import is cancelled or `signal` aborts.
   *
   * @param report called for each file that was not written down before.
   * @returns whether it came to its end.
   */
  async run(
    id: string,
    files: AsyncIterable<IncomingFile>,
    signal: AbortSignal,
    report: (item: ImportItem) => void = () => undefined,
  ): Promise<boolean> {
    const taken = await patiently(() => this.listTaken(id), signal);
    let count = 0;
    for await (const { path: written, ...rest } of files) {
      const file = { ...rest, path: cleanPath(written, digestOf(written)) };
      if (signal.aborted) return false;
      count += 1;
      if (count % FILES_PER_LOOK === 0 && (await patiently(() => this.imports.find(id), signal))?.state !== 'running')
        return false;
      if (taken.paths.has(file.path)) continue;
      const item = await this.takeIn(file, taken.documents, signal);
      if (item === null) return false;
      await patiently(() => this.imports.putItems(id, [item]), signal);
      report(item);
    }
    return patiently(() => this.imports.finish(id, 'done'), signal);
  }

  /** null where `signal` aborted while the queue was full. */
  private async takeIn(file: IncomingFile, documents: Set<string>, signal: AbortSignal): Promise<ImportItem | null> {
    if (file.kind === 'failure') return failedItem(file.path, file.code, file.message);
    while (!signal.aborted) {
      try {
        return await patiently(() => this.accept(file.path, file.bytes, documents), signal);
      } catch (error) {
        if (!(error instanceof LedgerError)) throw error;
        if (error.code !== 'queue-full') return failedItem(file.path, error.code, error.message);
        await wait(FULL_QUEUE_MS, undefined, { signal }).catch(() => undefined);
      }
    }
    return null;
  }

  /**
   * A file whose document is there but not done was cut off before, or failed and is tried again: this import finishes it
   * and counts it as its own, unless another file of this import is the same.
   */
  private async accept(path: string, bytes: Uint8Array, documents: Set<string>): Promise<ImportItem> {
    const fileName = path.split('/').at(-1) ?? path;
    const accepted = await this.ingestion.accept(
      { fileName, mediaType: guessMediaType(path), bytes },
      { recorded: false },
    );
    const own = !documents.has(accepted.id) && (accepted.created || accepted.state !== 'done');
    documents.add(accepted.id);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return {
      path,
      sha256,
      state: own ? 'accepted' : 'duplicate',
      documentId: accepted.id,
      errorCode: null,
      errorMessage: null,
    };
  }

  private async listTaken(
    id: string,
  ): Promise<{ readonly paths: ReadonlySet<string>; readonly documents: Set<string> }> {
    const paths = new Set<string>();
    const documents = new Set<string>();
    for await (const item of listItems(this.imports, id)) {
      paths.add(item.path);
      if (item.documentId !== null) documents.add(item.documentId);
    }
    return { paths, documents };
  }
}

function failedItem(path: string, errorCode: string, errorMessage: string): ImportItem {
  return { path, sha256: null, state: 'failed', documentId: null, errorCode, errorMessage };
}

/** Tells one path from another where both had to be cut. */
function digestOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, DIGEST_DIGITS);
}
