import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import type { Config } from '../../config/index.js';
import { type ImportCounts, ImportsRepository } from '../../storage/index.js';
import { currentActor } from '../access/actor.js';
import { CONFIG } from '../config-token.js';
import { incomingLimits } from '../incoming/incoming-limits.js';
import { readPaths } from '../incoming/read-paths.js';
import { patiently } from '../patiently.js';
import { listItems } from './import-items.js';
import type { ImportFile } from '../views.js';
import { viewFile } from './import-view.js';
import { TakeInService } from './take-in.service.js';

/** Between two looks at how far an import is. Smaller: more queries; larger: the bar jumps and a short import ends late. */
const LOOK_MS = 100;

/** How a run over paths ended: what became of the files, and those that failed. */
export interface PathsImported {
  readonly id: string;
  readonly counts: ImportCounts;
  readonly failed: readonly ImportFile[];
  /** False where it was stopped before its end. */
  readonly complete: boolean;
}

/** Imports files, folders and archives of this machine, and waits until they are read. */
@Injectable()
export class ImportPathsService {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly takeIn: TakeInService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Takes everything under `paths` in and sees it through. May be run again after any interruption: what is in is skipped,
   * what was cut off is finished, what failed is tried again.
   *
   * @param report called with the counts so far, several times a second.
   */
  async run(
    paths: readonly string[],
    signal: AbortSignal,
    report: (counts: ImportCounts) => void,
  ): Promise<PathsImported> {
    const id = await this.imports.create(currentActor());
    const count = (): Promise<ImportCounts> => patiently(() => this.imports.count(id), signal);
    const progress = { taking: true };
    const taken = this.takeIn.run(id, readPaths(paths, incomingLimits(this.config)), signal).finally(() => {
      progress.taking = false;
    });
    taken.catch(() => undefined);
    let counts = await count();
    while (!signal.aborted && (progress.taking || counts.working > 0)) {
      await wait(LOOK_MS);
      counts = await count();
      report(counts);
    }
    const complete = await taken;
    if (!complete) await this.imports.finish(id, 'cancelled');
    return { id, counts: await this.imports.count(id), failed: await this.listFailed(id), complete };
  }

  private async listFailed(id: string): Promise<ImportFile[]> {
    const failed: ImportFile[] = [];
    for await (const item of listItems(this.imports, id)) {
      const file = viewFile(item);
      if (file.state === 'failed') failed.push(file);
    }
    return failed;
  }
}
