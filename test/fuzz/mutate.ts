import { unzipSync, zipSync } from 'fflate';
import type { Random } from './random.js';

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

const ZIP_SIGNATURE = 0x04034b50;
/** [MS-CFB] §2.2, its first four bytes. */
const COMPOUND_SIGNATURE = 0xd0cf11e0;
/** No chunk that is moved, repeated or removed is longer. */
const MAX_CHUNK = 4096;
/** Bytes and words that mean something to one format or another. */
const tokens: readonly [string, ...string[]] = [
  '\0', '<', '</', ']]>', '<!--', '&#0;', '&lt;', '<![CDATA[', '<w:p>', '<w:tbl>', '<table>', '<ol start="-9999999">', '"',
  '2147483648', '-1', '4294967295', 'NaN', '1e309', ' 0 R', 'endobj', 'stream\n', 'endstream', '<<', '>>', '/Kids[3 0 R]',
  '一、', '（一）', '\r', '\t', '\uffff', '\ud83d\ude00', '\u202e', '9'.repeat(400), '('.repeat(300), '<div>'.repeat(200),
]; // prettier-ignore

function flipBits(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = Uint8Array.from(bytes);
  for (let count = 1 + random.below(16); count > 0; count -= 1) {
    const place = random.below(changed.length);
    changed[place] = (changed[place] ?? 0) ^ (1 << random.below(8));
  }
  return changed;
}

function setBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = Uint8Array.from(bytes);
  for (let count = 1 + random.below(64); count > 0; count -= 1)
    changed[random.below(changed.length)] = random.below(256);
  return changed;
}

function truncate(bytes: Uint8Array, random: Random): Uint8Array {
  return bytes.slice(0, random.below(bytes.length));
}

/** The chunk from one place put in at another, as often as told: 0 removes it. */
function moveChunk(bytes: Uint8Array, random: Random, times: number): Uint8Array {
  const start = random.below(bytes.length);
  const chunk = bytes.subarray(start, start + 1 + random.below(MAX_CHUNK));
  const rest = Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + chunk.length)]);
  const place = random.below(rest.length);
  const copies = Array.from({ length: times }, () => chunk);
  return new Uint8Array(Buffer.concat([rest.subarray(0, place), ...copies, rest.subarray(place)]));
}

function insertToken(bytes: Uint8Array, random: Random): Uint8Array {
  const place = random.below(bytes.length);
  const token = Buffer.from(random.pick(tokens));
  return new Uint8Array(Buffer.concat([bytes.subarray(0, place), token, bytes.subarray(place)]));
}

/** Numbers in text-like parts become absurd ones: counts, lengths, offsets, spans, start values. */
function replaceNumber(bytes: Uint8Array, random: Random): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const numbers = [...text.matchAll(/\d+/gu)];
  const chosen = numbers[random.below(numbers.length)];
  if (chosen === undefined) return flipBits(bytes, random);
  const other = random.pick(['0', '-1', '1', '65536', '2147483648', '99999999999999999999']);
  const changed = text.slice(0, chosen.index) + other + text.slice(chosen.index + chosen[0].length);
  return new Uint8Array(Buffer.from(changed, 'latin1'));
}

const byteMutations: readonly [Mutation, ...Mutation[]] = [
  flipBits,
  setBytes,
  truncate,
  (bytes, random) => moveChunk(bytes, random, 0),
  (bytes, random) => moveChunk(bytes, random, 1),
  (bytes, random) => moveChunk(bytes, random, 2 + random.below(30)),
  insertToken,
  insertToken,
  replaceNumber,
  replaceNumber,
];

function isZip(bytes: Uint8Array): boolean {
  return bytes.length > 4 && new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true) === ZIP_SIGNATURE;
}

function isCompoundFile(bytes: Uint8Array): boolean {
  return bytes.length > 8 && new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) === COMPOUND_SIGNATURE;
}

/** Copies a chunk over another place, so that everything behind it stays where it is. */
function overwriteChunk(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = Uint8Array.from(bytes);
  const [from, to] = [random.below(bytes.length), random.below(bytes.length)];
  const length = Math.min(1 + random.below(MAX_CHUNK), bytes.length - Math.max(from, to));
  changed.set(bytes.subarray(from, from + length), to);
  return changed;
}

const unshiftedMutations: readonly [Mutation, ...Mutation[]] = [flipBits, setBytes, overwriteChunk, overwriteChunk];

/** Spoils one part of a package and packs it again, so that the damage reaches the readers behind the ZIP. */
function mutatePart(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = unzipSync(bytes);
  const [first, ...rest] = Object.keys(parts).filter((name) => (parts[name]?.length ?? 0) > 0);
  if (first === undefined) return flipBits(bytes, random);
  const name = random.pick([first, ...rest]);
  const part = parts[name] ?? new Uint8Array(1);
  return zipSync({ ...parts, [name]: random.pick(byteMutations)(part, random) }, { level: 1 });
}

/**
 * One to three random changes. Of packages, three in four are changed inside; of compound files (DOC) as many without a
 * shift, for their directory is looked up at fixed places and would be all that is tried.
 */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  const inside = random.below(4) > 0;
  if (isZip(bytes) && inside) return mutatePart(bytes, random);
  const mutations = isCompoundFile(bytes) && inside ? unshiftedMutations : byteMutations;
  let changed = bytes;
  for (let count = 1 + random.below(3); count > 0 && changed.length > 0; count -= 1) {
    changed = random.pick(mutations)(changed, random);
  }
  return changed;
}
