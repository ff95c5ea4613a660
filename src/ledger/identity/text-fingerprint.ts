import type { NoticeRecord } from '../../notice/index.js';
import { foldText } from '../../text/index.js';

const BITS = 64;
/** Characters a shingle holds. Smaller: different notices look alike; larger: one edit touches more of the fingerprint. */
const SHINGLE = 3;
const NOT_TEXT = /[^\p{L}\p{N}]/gu;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
/** Turns one 32-bit hash into a second, independent one (golden ratio, as Knuth's multiplicative hashing). */
const SECOND_HALF = 0x9e3779b1;

/**
 * SimHash of what a notice says of its issues: 64 bits as 16 hexadecimal digits, equal for one notice as DOCX and PDF, a few
 * bits apart for small edits. Null where it has no issue text. Layout, markers, punctuation and spaces do not count.
 */
export function fingerprintNotice(record: NoticeRecord): string | null {
  const text = record.issues
    .map((issue) =>
      [issue.statement, issue.statusLabel ?? '', ...issue.measures.map((measure) => measure.text)].join(''),
    )
    .join('');
  const folded = foldText(text).replace(NOT_TEXT, '');
  if (folded.length < SHINGLE) return null;
  // How often each byte of the hashes has each value: eight counts a shingle instead of a vote for each of 64 bits.
  const seen = Array.from({ length: BITS / 8 }, () => new Uint32Array(256));
  for (let start = 0; start + SHINGLE <= folded.length; start += 1) {
    const low = hashShingle(folded, start);
    countBytes(seen, 0, low);
    countBytes(seen, 4, Math.imul(low ^ (low >>> 15), SECOND_HALF));
  }
  return writeBits(seen.flatMap(countVotes));
}

/** How many of the 64 bits of two fingerprints differ. */
export function countDifferingBits(first: string, second: string): number {
  let different = BigInt(`0x${first}`) ^ BigInt(`0x${second}`);
  let count = 0;
  while (different > 0n) {
    different &= different - 1n;
    count += 1;
  }
  return count;
}

function hashShingle(text: string, start: number): number {
  let hash = FNV_OFFSET;
  for (let index = start; index < start + SHINGLE; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
  hash ^= hash >>> 13;
  return Math.imul(hash, FNV_PRIME);
}

function countBytes(seen: readonly Uint32Array[], first: number, hash: number): void {
  for (let place = 0; place < 4; place += 1) {
    const counts = seen[first + place];
    const value = (hash >>> (8 * place)) & 0xff;
    if (counts !== undefined) counts[value] = (counts[value] ?? 0) + 1;
  }
}

/** For each of a byte's eight bits, how many more hashes have it than have not. */
function countVotes(counts: Uint32Array): readonly number[] {
  return Array.from({ length: 8 }, (_, bit) =>
    counts.reduce((sum, count, value) => sum + ((value >>> bit) & 1 ? count : -count), 0),
  );
}

function writeBits(votes: readonly number[]): string {
  let bits = 0n;
  for (let bit = BITS - 1; bit >= 0; bit -= 1) bits = (bits << 1n) | ((votes[bit] ?? 0) > 0 ? 1n : 0n);
  return bits.toString(16).padStart(BITS / 4, '0');
}
