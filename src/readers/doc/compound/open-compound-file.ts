import { UnreadableError } from '../../../text/index.js';
import { isNamed } from './compound-file.js';
import { sliceView, viewBytes } from './slice-view.js';

/** [MS-CFB] §2.2: where the header says what. */
const SECTOR_SHIFT_OFFSET = 30;
const MINI_SHIFT_OFFSET = 32;
const DIRECTORY_OFFSET = 48;
const MINI_CUTOFF_OFFSET = 56;
const MINI_TABLE_OFFSET = 60;
const FURTHER_LIST_OFFSET = 68;
const TABLE_LIST_OFFSET = 76;
const TABLE_LIST_LENGTH = 109;
/** Sectors of 512 bytes (version 3) and 4096 bytes (version 4): no other length is allowed. */
const SECTOR_SHIFTS = [9, 12];
const MINI_SHIFT = 6;
/** [MS-CFB] §2.1: marks such as “end of chain” are larger than any sector's number. */
const LARGEST_SECTOR = 0xfffffffa;

/** [MS-CFB] §2.6: a directory entry. */
const ENTRY_LENGTH = 128;
const LEFT_OFFSET = 68;
const RIGHT_OFFSET = 72;
const CHILD_OFFSET = 76;
const START_OFFSET = 116;
const SIZE_OFFSET = 120;

/** A space of sectors of one length, and for each sector the one that follows it in its stream. */
interface SectorSpace {
  readonly bytes: Uint8Array;
  readonly shift: number;
  /** Where sector 0 begins. */
  readonly origin: number;
  readonly next: (sector: number) => number;
}

function refuse(message: string): never {
  throw new UnreadableError('corrupt-file', message);
}

/** The sectors of a chain in order. A chain that comes by a sector twice runs in a circle: following it would never end. */
function listChain(space: SectorSpace, start: number, longest: number): readonly number[] {
  const chain: number[] = [];
  const visited = new Set<number>();
  for (let sector = start; sector <= LARGEST_SECTOR && chain.length < longest; sector = space.next(sector)) {
    if (visited.has(sector)) refuse('The sectors of the compound file run in a circle.');
    if (space.origin + sector * 2 ** space.shift >= space.bytes.length) refuse('The compound file is cut off.');
    visited.add(sector);
    chain.push(sector);
  }
  return chain;
}

/** The bytes of a chain, `size` of them, or all it has. The file's last sector may be shorter than the others. */
function readChain(space: SectorSpace, start: number, size?: number): Uint8Array {
  const length = 2 ** space.shift;
  const longest = Math.ceil((size ?? space.bytes.length) / length);
  const chain = listChain(space, start, longest);
  const wanted = size ?? chain.length * length;
  if (wanted > space.bytes.length || chain.length * length < wanted)
    refuse('A stream of the compound file is cut off.');
  const read = new Uint8Array(wanted);
  chain.forEach((sector, index) => {
    const from = space.origin + sector * length;
    const part = space.bytes.subarray(from, from + Math.min(length, wanted - index * length));
    read.set(part, index * length);
  });
  return read;
}

/** Sectors as a table of 32-bit numbers. */
function createTable(bytes: Uint8Array): (index: number) => number {
  const view = viewBytes(bytes);
  return (index) => (4 * index + 4 <= view.byteLength ? view.getUint32(4 * index, true) : LARGEST_SECTOR + 1);
}

/** The allocation table: its sectors are listed in the header, and in further sectors where the header is too small. */
function openSectors(bytes: Uint8Array, header: DataView): SectorSpace {
  const shift = header.getUint16(SECTOR_SHIFT_OFFSET, true);
  if (!SECTOR_SHIFTS.includes(shift)) refuse('The compound file has odd sectors.');
  const length = 2 ** shift;
  const perSector = length / 4;
  const sectorCount = Math.ceil(bytes.length / length);
  const readSector = (sector: number): DataView => sliceView(header, (sector + 1) * length, length);
  const tables: DataView[] = [];
  const addTables = (list: DataView, start: number, count: number): void => {
    for (let index = 0; index < count && tables.length < sectorCount; index += 1) {
      const sector = list.getUint32(start + 4 * index, true);
      if (sector <= LARGEST_SECTOR) tables.push(readSector(sector));
    }
  };
  addTables(header, TABLE_LIST_OFFSET, TABLE_LIST_LENGTH);
  let further = header.getUint32(FURTHER_LIST_OFFSET, true);
  for (let lists = 0; further <= LARGEST_SECTOR && lists < sectorCount; lists += 1) {
    const list = readSector(further);
    addTables(list, 0, perSector - 1);
    further = list.getUint32(length - 4, true);
  }
  const next = (sector: number): number =>
    tables[Math.floor(sector / perSector)]?.getUint32(4 * (sector % perSector), true) ?? LARGEST_SECTOR + 1;
  return { bytes, shift, origin: length, next };
}

/** Entry of `name` among the children of the root: a tree of siblings. Embedded documents have streams of the same name deeper. */
function findEntry(directory: DataView, name: string): DataView | undefined {
  const entryCount = Math.floor(directory.byteLength / ENTRY_LENGTH);
  const visited = new Set<number>();
  const waiting = [sliceView(directory, 0, ENTRY_LENGTH).getUint32(CHILD_OFFSET, true)];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if (index >= entryCount || visited.has(index)) continue;
    visited.add(index);
    const entry = sliceView(directory, index * ENTRY_LENGTH, ENTRY_LENGTH);
    if (isNamed(entry, 0, name)) return entry;
    waiting.push(entry.getUint32(LEFT_OFFSET, true), entry.getUint32(RIGHT_OFFSET, true));
  }
  return undefined;
}

/** Reads streams of the root storage by name; undefined where there is none. */
export type StreamReader = (name: string) => Uint8Array | undefined;

/**
 * Opens an OLE compound file ([MS-CFB]). Every chain is followed once round at most and no stream is longer than the file.
 * @throws UnreadableError `corrupt-file`, from the function returned as well; RangeError where the header is cut off.
 */
export function openCompoundFile(bytes: Uint8Array): StreamReader {
  const header = viewBytes(bytes);
  const sectors = openSectors(bytes, header);
  const directory = viewBytes(readChain(sectors, header.getUint32(DIRECTORY_OFFSET, true)));
  const root = sliceView(directory, 0, ENTRY_LENGTH);
  const cutoff = header.getUint32(MINI_CUTOFF_OFFSET, true);
  if (header.getUint16(MINI_SHIFT_OFFSET, true) !== MINI_SHIFT) refuse('The compound file has odd sectors.');
  const openMiniSectors = (): SectorSpace => ({
    bytes: readChain(sectors, root.getUint32(START_OFFSET, true), root.getUint32(SIZE_OFFSET, true)),
    shift: MINI_SHIFT,
    origin: 0,
    next: createTable(readChain(sectors, header.getUint32(MINI_TABLE_OFFSET, true))),
  });
  return (name) => {
    const entry = findEntry(directory, name);
    if (entry === undefined) return undefined;
    const size = entry.getUint32(SIZE_OFFSET, true);
    return readChain(size < cutoff ? openMiniSectors() : sectors, entry.getUint32(START_OFFSET, true), size);
  };
}
