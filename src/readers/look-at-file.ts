import { TextDecoder } from 'node:util';
import { findCompoundStream, isCompoundFile } from './doc/index.js';
import { decodeText } from './plain/index.js';
import type { ReadLimits } from './read-options.js';
import { listZipEntries } from './zip/index.js';

/** What a file shows of itself before it is read: all that a row of the table of formats may ask. */
export interface FileLook {
  readonly bytes: Uint8Array;
  readonly startsWith: (...signatures: readonly (readonly number[])[]) => boolean;
  /** Names of a ZIP's entries in lower case; null where the file is no ZIP. */
  readonly listEntries: () => readonly string[] | null;
  readonly isCompound: boolean;
  /** Whether an OLE compound file has a stream of this name. */
  readonly hasStream: (name: string) => boolean;
  /** The beginning as text, whatever its encoding, for what is said in ASCII. */
  readonly start: string;
  /** Bytes are text when their beginning decodes and hardly holds control characters. Programs and pictures are full of both. */
  readonly isText: () => boolean;
}

const ZIP_SIGNATURES = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
] as const;
/** Saved pages put long comments before their first element. */
const START_WINDOW = 4096;
/** A longer look finds nothing more. */
const TEXT_SAMPLE = 65_536;
const CONTROL = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/gu;
/** Larger: compressed data that happens to decode is read as text; smaller: a text with a few broken bytes is refused. */
const MAX_NOISE_SHARE = 0.05;

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function readStart(bytes: Uint8Array): string {
  const encoding = beginsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : beginsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : 'latin1';
  return new TextDecoder(encoding).decode(bytes.subarray(0, START_WINDOW)).replace(/^(?:\uFEFF|ï»¿)/u, '');
}

function isText(bytes: Uint8Array): boolean {
  const { text, undecodable } = decodeText(bytes.subarray(0, TEXT_SAMPLE));
  const controls = text.match(CONTROL)?.length ?? 0;
  return undecodable + controls <= Math.max(1, text.length * MAX_NOISE_SHARE);
}

/**
 * Looks at a file without reading it.
 * @throws UnreadableError from `listEntries`, where a ZIP is damaged or past the limits
 */
export function lookAtFile(bytes: Uint8Array, limits: ReadLimits): FileLook {
  const isZip = ZIP_SIGNATURES.some((signature) => beginsWith(bytes, signature));
  const isCompound = isCompoundFile(bytes);
  let entries: readonly string[] | undefined;
  return {
    bytes,
    startsWith: (...signatures) => signatures.some((signature) => beginsWith(bytes, signature)),
    listEntries: () => {
      if (!isZip) return null;
      entries ??= listZipEntries(bytes, limits).map((entry) => entry.name.toLowerCase());
      return entries;
    },
    isCompound,
    hasStream: (name) => isCompound && findCompoundStream(bytes, name) !== undefined,
    start: readStart(bytes),
    isText: () => isText(bytes),
  };
}
