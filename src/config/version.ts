import { readFileSync } from 'node:fs';

/** The version of this program, as its package says. */
export function readVersion(): string {
  const url = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(url, 'utf8')) as { readonly version: string }).version;
}
