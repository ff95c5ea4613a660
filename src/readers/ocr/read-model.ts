import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Gunzip } from 'fflate';

const PATH = '@tesseract.js-data/chi_sim/4.0.0/chi_sim.traineddata.gz';
/** The file is a container: how many parts it may hold, and where each begins (tesseract's TessdataManager). */
const COUNT_LENGTH = 4;
const OFFSET_LENGTH = 8;
/** Parts of the old engine, nine tenths of the file: shapes, their thresholds and tables. The new one opens none of them. */
const OLD_PARTS: ReadonlySet<number> = new Set([3, 4, 5, 13]);
const NO_PART = -1n;

interface Part {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

interface Container {
  /** Parts the container has room for. */
  readonly room: number;
  readonly parts: ReadonlyMap<number, readonly Uint8Array[]>;
}

const placeOfOffset = (index: number): number => COUNT_LENGTH + OFFSET_LENGTH * index;

/** The parts that are kept, in the order they stand in the file; each ends where the next begins, the last with the file. */
function listParts(header: DataView, room: number): readonly Part[] {
  const starts = Array.from({ length: room }, (_, index) => ({
    index,
    offset: header.getBigInt64(placeOfOffset(index), true),
  }))
    .filter(({ offset }) => offset !== NO_PART)
    .map(({ index, offset }) => ({ index, start: Number(offset) }))
    .sort((one, other) => one.start - other.start);
  return starts
    .map((part, place) => ({ ...part, end: starts[place + 1]?.start ?? Number.POSITIVE_INFINITY }))
    .filter(({ index }) => !OLD_PARTS.has(index));
}

/** Unpacks the container piece by piece and keeps what is wanted: the whole of it would take 44 MB more. */
function unpackParts(packed: Uint8Array): Container {
  const parts = new Map<number, Uint8Array[]>();
  let room = 0;
  let wanted: readonly Part[] = [];
  let at = 0;
  const gunzip = new Gunzip((piece) => {
    if (at === 0) {
      const header = new DataView(piece.buffer, piece.byteOffset, piece.byteLength);
      room = header.getInt32(0, true);
      wanted = listParts(header, room);
    }
    for (const { index, start, end } of wanted) {
      const [from, to] = [Math.max(start - at, 0), Math.min(end - at, piece.length)];
      if (from < to) parts.set(index, [...(parts.get(index) ?? []), piece.slice(from, to)]);
    }
    at += piece.length;
  });
  gunzip.push(packed, true);
  return { room, parts };
}

function packParts({ room, parts }: Container): Uint8Array {
  const pieces = [...parts].flatMap(([index, list]) => list.map((piece, place) => ({ index, piece, place })));
  const length = pieces.reduce((sum, { piece }) => sum + piece.length, placeOfOffset(room));
  const model = new Uint8Array(length);
  const header = new DataView(model.buffer);
  header.setInt32(0, room, true);
  for (let index = 0; index < room; index += 1) header.setBigInt64(placeOfOffset(index), NO_PART, true);
  let at = placeOfOffset(room);
  for (const { index, piece, place } of pieces) {
    if (place === 0) header.setBigInt64(placeOfOffset(index), BigInt(at), true);
    model.set(piece, at);
    at += piece.length;
  }
  return model;
}

/**
 * The recognition model of an installed package, without the parts of the engine that is not used: with them the engine
 * takes 150 MB more, and a scan of three pages is more than a worker may hold. It is read from the package's folder, as
 * pdf.js reads its character maps: the one file the core opens by itself.
 */
export function readModel(): Uint8Array {
  const path = createRequire(import.meta.url).resolve(PATH);
  return packParts(unpackParts(readFileSync(path)));
}
