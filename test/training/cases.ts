import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Gold } from '../accuracy/gold.js';

/** A notice as text with what a careful reader takes from it, and whose hand it is by. */
export interface TrainingCase {
  readonly name: string;
  /** Cases of one source are left out together: its author's habits count as seen. */
  readonly source: string;
  readonly file: string;
  readonly gold: Gold;
}

const statusAliases: Readonly<Record<string, string>> = {
  completed_ongoing: 'completedOngoing',
  long_term_progress: 'longTerm',
  in_progress: 'inProgress',
  not_started: 'notStarted',
  not_completed: 'notCompleted',
  unclear: 'unknown',
};

export function readGold(file: string): Gold {
  const gold = JSON.parse(readFileSync(file, 'utf8')) as Gold;
  const issues = gold.issues.map((issue) => ({
    ...issue,
    status: issue.status === null ? null : ((statusAliases[issue.status] ?? issue.status) as typeof issue.status),
  }));
  return { ...gold, issues };
}

/** The texts with gold in a folder: <slug>/notice.txt beside <slug>/gold.json, or NAME.txt beside NAME.gold.json. */
export function listCases(folder: string): readonly TrainingCase[] {
  return readdirSync(folder)
    .sort()
    .flatMap((entry): TrainingCase[] => {
      const path = join(folder, entry);
      if (statSync(path).isDirectory()) {
        const gold = readGold(join(path, 'gold.json'));
        return [{ name: entry, source: entry, file: join(path, 'notice.txt'), gold }];
      }
      if (!entry.endsWith('.gold.json')) return [];
      const stem = basename(entry, '.gold.json');
      const gold = readGold(path);
      return [{ name: stem, source: stem, file: join(folder, `${stem}.txt`), gold }];
    })
    .filter(({ gold }) => gold.expectsError !== true);
}
