import { zipSync } from 'fflate';

const PLACEHOLDER = /^[A-Za-z]+$/u;

/** A ZIP with the given entries; names are stored as UTF-8 with the flag set where they need it. */
export function buildZip(entries: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ ...entries }, { level: 1 });
}

/** The same ZIP with one ASCII name overwritten by raw bytes of the same length, as a Chinese Windows writes its code page. */
export function renameRaw(zip: Uint8Array, placeholder: string, raw: Uint8Array): Uint8Array {
  if (!PLACEHOLDER.test(placeholder) || raw.length !== placeholder.length)
    throw new Error('the names must be equally long');
  const renamed = Buffer.from(zip);
  const wanted = Buffer.from(placeholder, 'ascii');
  for (let at = renamed.indexOf(wanted); at >= 0; at = renamed.indexOf(wanted, at + 1))
    Buffer.from(raw).copy(renamed, at);
  return renamed;
}
