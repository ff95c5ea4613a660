import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Direction } from '../../src/comparison/index.js';
import { readGoldRecord, type ComparedGold } from '../support/read-gold-record.js';
import { nameKind, type ComparisonCase } from './comparison-case.js';
import { readClerkPair } from './read-clerk-pair.js';

/** NAME.pair.json: what changed between two notices, each with a text and a gold of its own. */
interface PairFile {
  readonly old: string;
  readonly new: string;
  readonly groups: readonly (readonly [readonly number[], readonly number[], string])[];
  readonly status: readonly (readonly [
    number,
    number,
    Direction,
    readonly [string, string, ...unknown[]] | null | undefined,
  ])[];
}

function readPairFile(folder: string, file: string): ComparisonCase {
  const pair = JSON.parse(readFileSync(join(folder, file), 'utf8')) as PairFile;
  const readSide = (name: string) =>
    readGoldRecord(
      readFileSync(join(folder, name), 'utf8'),
      JSON.parse(readFileSync(join(folder, name.replace(/\.txt$/u, '.gold.json')), 'utf8')) as ComparedGold,
    );
  return {
    name: basename(file, '.pair.json'),
    from: readSide(pair.old),
    to: readSide(pair.new),
    groups: pair.groups.map(([from, to]) => ({ kind: nameKind(from, to), from, to })),
    directions: pair.status.map(([from, to, direction]) => ({ from, to, direction })),
    quantities: pair.status.flatMap(([from, to, , quantity]) =>
      quantity ? { from, to, before: quantity[0], after: quantity[1] } : [],
    ),
  };
}

/**
 * All pairs of a folder, in the order of their names: one in NAME.pair.txt, several short ones in
 * NAME.pairs.txt with `%%` between them, or NAME.pair.json beside its notices.
 */
export function readCases(folder: string): readonly ComparisonCase[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      if (file.endsWith('.pair.txt'))
        return readClerkPair(basename(file, '.pair.txt'), readFileSync(join(folder, file), 'utf8'));
      if (file.endsWith('.pairs.txt'))
        return readFileSync(join(folder, file), 'utf8')
          .split(/^%%$/mu)
          .map((text) => readClerkPair(text.trim().split('\n')[0] ?? '', text));
      return file.endsWith('.pair.json') ? readPairFile(folder, file) : [];
    });
}
