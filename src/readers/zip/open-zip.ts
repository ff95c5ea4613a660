import { UnreadableError } from '../../text/index.js';
import type { ReadLimits } from '../read-options.js';
import { inflateEntry } from './inflate-entry.js';
import { listZipEntries, type ZipEntry } from './list-zip-entries.js';

/** A ZIP package whose parts are inflated on demand, all against one budget (`maxInflatedBytes`). */
export interface ZipPackage {
  /** Part names as written, without a leading `/`. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The whole part; undefined where the package has none of that name. */
  read(name: string): Uint8Array | undefined;
  /**
   * Hands the part to `sink` piece by piece (a piece is a few MB at most), so that none of it need be held; false
   * where the package has no such part. A piece is valid during the call only.
   */
  stream(name: string, sink: (piece: Uint8Array) => void): boolean;
}

/** OPC part names are compared without regard to case (ECMA-376-2 §6.2.2). */
function partKey(name: string): string {
  return name.replace(/^\/+/u, '').toLowerCase();
}

/**
 * Opens a ZIP package (DOCX, OFD).
 * @throws UnreadableError `corrupt-file`, `too-much-content`, and on reading a part also `encrypted-file`.
 */
export function openZip(bytes: Uint8Array, limits: ReadLimits): ZipPackage {
  const entries = new Map<string, ZipEntry>();
  for (const entry of listZipEntries(bytes, limits)) {
    if (!entries.has(partKey(entry.name))) entries.set(partKey(entry.name), entry);
  }
  let budget = limits.maxInflatedBytes;

  const stream = (name: string, sink: (piece: Uint8Array) => void): boolean => {
    const entry = entries.get(partKey(name));
    if (entry === undefined) return false;
    if (entry.declaredSize > budget) {
      throw new UnreadableError(
        'too-much-content',
        `${entry.name} claims ${entry.declaredSize} bytes; ${budget} are left.`,
      );
    }
    budget -= entry.declaredSize;
    inflateEntry(bytes, entry, sink);
    return true;
  };

  return {
    names: [...entries.values()].map((entry) => entry.name),
    has: (name) => entries.has(partKey(name)),
    stream,
    read: (name) => {
      const pieces: Uint8Array[] = [];
      if (!stream(name, (piece) => pieces.push(piece.slice()))) return undefined;
      return joinPieces(pieces);
    },
  };
}

function joinPieces(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1) return only;
  const joined = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    joined.set(piece, offset);
    offset += piece.length;
  }
  return joined;
}
