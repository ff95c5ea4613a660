import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildOfd } from '../support/build-ofd.js';

/** A sound file to spoil. */
export interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One form of notice, and how many of a hundred fuzzed files have it. */
export interface Format {
  readonly name: string;
  readonly share: number;
  readonly samples: readonly [Sample, ...Sample[]];
}

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));

/** Recognition takes seconds a page: a hundred times as long as all else. */
const shares: readonly (readonly [string, readonly string[], number])[] = [
  ['docx', ['.docx'], 24],
  ['pdf', ['.pdf'], 18],
  ['html', ['.html', '.htm'], 14],
  ['mhtml', ['.mhtml'], 8],
  ['doc', ['.doc'], 13],
  ['ofd', ['.ofd'], 12],
  ['txt', ['.txt'], 10],
  ['image', ['.png', '.jpg', '.tiff'], 0.5],
];

/** Every format with the fixtures of the repository that have it; the OFD one is built from a TXT. */
export function readCorpus(): readonly Format[] {
  const files = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !name.startsWith('defects'),
  );
  const samples = files.sort().map((name): Sample => ({ name, bytes: readBytes(name) }));
  const lines = readFileSync(join(FIXTURES, 'forms', 'notice.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  samples.push({ name: 'forms/notice.ofd', bytes: buildOfd(lines) });
  return shares.flatMap(([name, extensions, share]) => {
    const [first, ...rest] = samples.filter((sample) => extensions.includes(extname(sample.name)));
    return first === undefined ? [] : [{ name, share, samples: [first, ...rest] }];
  });
}

function readBytes(name: string): Uint8Array {
  return extname(name) === '' ? new Uint8Array(0) : new Uint8Array(readFileSync(join(FIXTURES, name)));
}
