import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import { Observable, type Subscriber } from 'rxjs';
import type { Config } from '../../config/index.js';
import { CONFIG } from '../config-token.js';
import { LedgerError } from '../ledger-error.js';
import type { ImportFile, ImportView } from '../views.js';
import { ImportsService } from './imports.service.js';

/** What a watcher is told. `progress` comes at every look, so that a silent connection is a dead one. */
export type ImportEvent =
  | { readonly type: 'file'; readonly data: ImportFile }
  | { readonly type: 'progress'; readonly data: ImportView }
  | { readonly type: 'end'; readonly data: ImportView };

/** Between two looks. Smaller: more queries an import; larger: a person sees the bar stand still. */
const LOOK_MS = 500;
/** When a client that met too many others may try again. */
const RETRY_SECONDS = 5;

/** One import as it is followed: looked at once, however many watch. */
interface Following {
  /** What every file was last said to be: a watcher that comes later hears it first. */
  readonly told: Map<string, ImportFile>;
  readonly watchers: Set<Subscriber<ImportEvent>>;
  last: ImportView | null;
}

/** Follows imports until they end, whichever process reads their files. */
@Injectable()
export class WatchImportService {
  private readonly followed = new Map<string, Following>();
  private watching = 0;

  constructor(
    private readonly imports: ImportsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Every file's state at first, then each one that changed, counts at every look, and `end` as the last event.
   * @throws LedgerError `too-many-streams`
   */
  watch(id: string): Observable<ImportEvent> {
    if (this.watching >= this.config.eventStreamsAtOnce)
      throw new LedgerError('too-many-streams', '同时查看导入进度的连接过多，请稍后再试', RETRY_SECONDS);
    return new Observable((watcher) => {
      this.watching += 1;
      const following = this.join(id, watcher);
      return () => {
        this.watching -= 1;
        following.watchers.delete(watcher);
        if (following.watchers.size === 0) this.forget(id, following);
      };
    });
  }

  private join(id: string, watcher: Subscriber<ImportEvent>): Following {
    const known = this.followed.get(id);
    const following: Following = known ?? { told: new Map(), watchers: new Set(), last: null };
    for (const data of following.told.values()) watcher.next({ type: 'file', data });
    if (following.last !== null) watcher.next({ type: 'progress', data: following.last });
    following.watchers.add(watcher);
    if (known === undefined) {
      this.followed.set(id, following);
      void this.follow(id, following);
    }
    return following;
  }

  /** Looks again and again while somebody watches and the import runs. */
  private async follow(id: string, following: Following): Promise<void> {
    try {
      let ended = false;
      while (!ended && following.watchers.size > 0) {
        ended = await this.look(id, following);
        if (!ended) await wait(LOOK_MS);
      }
      this.forget(id, following);
      for (const watcher of following.watchers) watcher.complete();
    } catch (error) {
      this.forget(id, following);
      for (const watcher of following.watchers) watcher.error(error);
    }
  }

  private forget(id: string, following: Following): void {
    if (this.followed.get(id) === following) this.followed.delete(id);
  }

  /** Tells the watchers what changed; true where the import has ended. */
  private async look(id: string, following: Following): Promise<boolean> {
    const view = await this.imports.find(id);
    if (JSON.stringify(view.counts) !== JSON.stringify(following.last?.counts)) {
      for await (const file of this.imports.readFiles(id)) {
        if (following.told.get(file.path)?.state === file.state) continue;
        following.told.set(file.path, file);
        tell(following, { type: 'file', data: file });
      }
    }
    following.last = view;
    const ended = view.state !== 'running';
    tell(following, { type: ended ? 'end' : 'progress', data: view });
    return ended;
  }
}

function tell(following: Following, event: ImportEvent): void {
  for (const watcher of following.watchers) watcher.next(event);
}
