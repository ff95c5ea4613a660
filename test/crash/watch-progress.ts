import { setTimeout as wait } from 'node:timers/promises';
import type { Storage } from '../../src/storage/index.js';

/** Between two looks into the database; as exact as the times are. */
const LOOK_MS = 50;

interface Row {
  readonly id: string;
  readonly state: string;
  readonly owner: string | null;
}

/** Follows what is in the database from outside, whichever servers are down at the moment. */
export interface Progress {
  readonly done: () => number;
  /** To be called at a kill: from now on it counts until a notice is finished, and until all the process held are. */
  readonly noteKill: (pid: number) => void;
  /** Milliseconds from a kill to the next notice finished anywhere. */
  readonly untilNext: readonly number[];
  /** Milliseconds from a kill to the end of each notice the killed process held; from the last one where there were several. */
  readonly untilHeld: readonly number[];
  readonly stop: () => Promise<void>;
}

export function watchProgress(storage: Storage): Progress {
  const done = new Set<string>();
  const held = new Map<string, number>();
  const [untilNext, untilHeld]: [number[], number[]] = [[], []];
  let rows: readonly Row[] = [];
  let waiting: number[] = [];
  let stopped = false;

  function look(seen: readonly Row[]): void {
    rows = seen;
    const now = performance.now();
    const fresh = seen.filter(({ id, state }) => state === 'done' && !done.has(id));
    for (const { id } of fresh) {
      done.add(id);
      const since = held.get(id);
      if (since !== undefined) untilHeld.push(now - since);
      held.delete(id);
    }
    if (fresh.length === 0) return;
    untilNext.push(...waiting.map((since) => now - since));
    waiting = [];
  }

  async function keepLooking(): Promise<void> {
    while (!stopped) {
      await storage.database
        .read((manager) => manager.query<Row[]>('SELECT id, state, lease_owner AS owner FROM document'))
        .then(look, () => undefined);
      await wait(LOOK_MS);
    }
  }

  const ended = keepLooking();
  return {
    done: () => done.size,
    noteKill: (pid) => {
      const now = performance.now();
      waiting.push(now);
      for (const { id, state, owner } of rows)
        if (state === 'processing' && owner?.split('/')[1] === String(pid)) held.set(id, now);
    },
    untilNext,
    untilHeld,
    stop: async () => {
      stopped = true;
      await ended;
    },
  };
}
