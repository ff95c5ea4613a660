import { readFileSync } from 'node:fs';
import { distance } from 'fastest-levenshtein';

/** A fixture of fixtures/layout, made by test/support/make-layout-fixtures.sh. */
export function readLayoutFixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../fixtures/layout/${name}`, import.meta.url)));
}

/** The lines of a text fixture: the paragraphs every printed form of it must give. */
export function readLayoutLines(name: string): string[] {
  return new TextDecoder()
    .decode(readLayoutFixture(name))
    .split('\n')
    .filter((line) => line !== '');
}

/** 1 for equal texts, 0 for texts with nothing in common; white space and width of characters do not count. */
export function measureSimilarity(a: string, b: string): number {
  const [first, second] = [a, b].map((text) => text.normalize('NFKC').replace(/\s/gu, ''));
  const longest = Math.max(first?.length ?? 0, second?.length ?? 0, 1);
  return 1 - distance(first ?? '', second ?? '') / longest;
}
