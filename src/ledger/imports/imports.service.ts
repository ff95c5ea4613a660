import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Config } from '../../config/index.js';
import {
  DocumentsRepository,
  ImportsRepository,
  type Page,
  type PageRequest,
  type StoredImport,
} from '../../storage/index.js';
import { askStorage } from '../ask-storage.js';
import { currentActor } from '../access/actor.js';
import { CONFIG } from '../config-token.js';
import { incomingLimits } from '../incoming/incoming-limits.js';
import { LedgerError } from '../ledger-error.js';
import { forgetUploads, keepUploads, listKept, readKept, type UploadedFile } from './import-folder.js';
import { listItems } from './import-items.js';
import type { ImportFile, ImportView } from '../views.js';
import { viewFile, viewImport } from './import-view.js';
import { TakeInService } from './take-in.service.js';

/** Imports that came over HTTP: kept on disk before the client hears of them, unpacked in the background, resumed at start. */
@Injectable()
export class ImportsService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(ImportsService.name);
  private readonly running = new Map<string, { readonly abort: AbortController; readonly ended: Promise<void> }>();

  constructor(
    private readonly imports: ImportsRepository,
    private readonly documents: DocumentsRepository,
    private readonly takeIn: TakeInService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const id of await listKept(this.config.dataDir)) {
      if ((await this.imports.find(id))?.state === 'running') this.unpack(id);
      else await forgetUploads(this.config.dataDir, id);
    }
  }

  async onModuleDestroy(): Promise<void> {
    for (const { abort } of this.running.values()) abort.abort();
    await Promise.all([...this.running.values()].map(({ ended }) => ended));
  }

  /** Takes over uploaded files and gives the id of their import; the files are then safe. @throws LedgerError `file-missing`. */
  async start(uploads: readonly UploadedFile[]): Promise<string> {
    if (uploads.length === 0) throw new LedgerError('file-missing', '请求中没有文件');
    const id = await this.imports.create(currentActor());
    await keepUploads(this.config.dataDir, id, uploads);
    this.unpack(id);
    return id;
  }

  /** @throws LedgerError `import-not-found`. */
  async find(id: string): Promise<ImportView> {
    return viewImport(await this.getRow(id), await this.imports.count(id));
  }

  /** The files of an import and what became of each. @throws LedgerError `import-not-found`, `invalid-cursor`. */
  async listFiles(id: string, request: PageRequest): Promise<Page<ImportFile>> {
    await this.getRow(id);
    const page = await askStorage(() => this.imports.pageItems(id, request));
    return { items: page.items.map(viewFile), nextCursor: page.nextCursor };
  }

  /** All files of an import, one after the other. */
  async *readFiles(id: string): AsyncGenerator<ImportFile> {
    for await (const item of listItems(this.imports, id)) yield viewFile(item);
  }

  /**
   * Stops an import: what is not unpacked is not taken in, and what waits to be read is withdrawn. What is being read or done
   * stays. Cancelling twice changes nothing more. @throws LedgerError `import-not-found`.
   */
  async cancel(id: string): Promise<ImportView> {
    await this.getRow(id);
    await this.imports.finish(id, 'cancelled');
    const run = this.running.get(id);
    run?.abort.abort();
    await run?.ended;
    for await (const item of listItems(this.imports, id)) {
      if (item.state !== 'accepted' || item.documentState !== 'queued' || item.documentId === null) continue;
      const { path, sha256 } = item;
      await this.imports.putItems(id, [
        { path, sha256, state: 'cancelled', documentId: null, errorCode: null, errorMessage: null },
      ]);
      await this.documents.delete(item.documentId);
    }
    return this.find(id);
  }

  private async getRow(id: string): Promise<StoredImport> {
    const row = await this.imports.find(id);
    if (row === null) throw new LedgerError('import-not-found', '没有这次导入');
    return row;
  }

  private unpack(id: string): void {
    const abort = new AbortController();
    const ended = this.unpackKept(id, abort.signal)
      .catch((error: unknown) => {
        this.logger.error({
          msg: 'import interrupted, will go on after a restart',
          id,
          reason: error instanceof Error ? error.name : typeof error,
        });
      })
      .finally(() => this.running.delete(id));
    this.running.set(id, { abort, ended });
  }

  private async unpackKept(id: string, signal: AbortSignal): Promise<void> {
    const files = await readKept(this.config.dataDir, id, incomingLimits(this.config));
    if (files === null) await this.imports.finish(id, 'cancelled');
    else await this.takeIn.run(id, files, signal);
    if ((await this.imports.find(id))?.state !== 'running') await forgetUploads(this.config.dataDir, id);
  }
}
