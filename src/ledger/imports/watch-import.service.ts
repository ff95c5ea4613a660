import { Injectable } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import type { ImportFile, ImportView } from '../views.js';
import { ImportsService } from './imports.service.js';

/** What a watcher is told. `progress` comes at every look, so that a silent connection is a dead one. */
export type ImportEvent =
  | { readonly type: 'file'; readonly data: ImportFile }
  | { readonly type: 'progress'; readonly data: ImportView }
  | { readonly type: 'end'; readonly data: ImportView };

/** Between two looks. Smaller: more queries a watcher; larger: a person sees the bar stand still. */
const LOOK_MS = 500;

/** Follows an import until it ends, whichever process reads its files. */
@Injectable()
export class WatchImportService {
  constructor(private readonly imports: ImportsService) {}

  /** Every file's state at first, then each one that changed, counts at every look, and `end` as the last event. */
  async *watch(id: string): AsyncGenerator<ImportEvent> {
    const told = new Map<string, string>();
    let counted = '';
    for (;;) {
      const view = await this.imports.find(id);
      const counts = JSON.stringify(view.counts);
      if (counts !== counted) yield* this.tellChanged(id, told);
      counted = counts;
      if (view.state !== 'running') {
        yield { type: 'end', data: view };
        return;
      }
      yield { type: 'progress', data: view };
      await wait(LOOK_MS);
    }
  }

  private async *tellChanged(id: string, told: Map<string, string>): AsyncGenerator<ImportEvent> {
    for await (const file of this.imports.readFiles(id)) {
      if (told.get(file.path) === file.state) continue;
      told.set(file.path, file.state);
      yield { type: 'file', data: file };
    }
  }
}
