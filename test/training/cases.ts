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

/** What a careful reader takes from a paper that is no such notice: nothing. */
const NOTHING: Gold = {
  title: null,
  issuer: null,
  publishedDate: null,
  declared: { total: null, completed: null, longTerm: null, inProgress: null },
  declaredOpen: true,
  sections: [],
  lenientSections: true,
  issues: [],
};

export const readGold = (file: string): Gold => JSON.parse(readFileSync(file, 'utf8')) as Gold;

/** Notices written for this repository: <slug>/notice.txt beside <slug>/gold.json, each a source of its own. */
export function listNotices(folder = 'fixtures/notices'): readonly TrainingCase[] {
  return readdirSync(folder)
    .sort()
    .map((slug) => ({
      name: slug,
      source: slug,
      file: join(folder, slug, 'notice.txt'),
      gold: readGold(join(folder, slug, 'gold.json')),
    }))
    .filter(({ gold }) => gold.expectsError !== true);
}

/** Texts NAME.txt beside NAME.gold.json in one folder, all by one hand. */
export function listSet(folder: string): readonly TrainingCase[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.gold.json'))
    .sort()
    .map((file) => {
      const name = basename(file, '.gold.json');
      return { name, source: basename(folder), file: join(folder, `${name}.txt`), gold: readGold(join(folder, file)) };
    });
}

/** The rounds written by people who had seen neither code nor fixtures: a folder for each hand. */
export function listRounds(folder = 'fixtures/rounds'): readonly TrainingCase[] {
  return readdirSync(folder)
    .sort()
    .map((entry) => join(folder, entry))
    .filter((path) => statSync(path).isDirectory())
    .flatMap(listSet);
}

/** Official papers of other kinds: nothing is to be read from them. */
export function listPapers(folder = 'fixtures/papers'): readonly TrainingCase[] {
  return readdirSync(folder)
    .sort()
    .map((file) => ({
      name: basename(file, '.txt'),
      source: basename(file, '.txt'),
      file: join(folder, file),
      gold: NOTHING,
    }));
}

/** Everything with gold in the repository. */
export const listAll = (): readonly TrainingCase[] => [...listNotices(), ...listRounds(), ...listPapers()];
