import { UnreadableError } from '../../text/index.js';

/** [MS-CFB] §2.2: the header lists where the first 109 sectors of the allocation table are. */
const SECTOR_SHIFT_OFFSET = 30;
const TABLE_LIST_OFFSET = 76;
const TABLE_LIST_LENGTH = 109;
/** [MS-CFB] §2.1: marks such as this one are larger than any sector's number. */
const END_OF_CHAIN = 0xfffffffe;
/** Sectors of 512 bytes (version 3) and 4096 bytes (version 4): no other length is allowed. */
const SECTOR_SHIFTS = [9, 12];

/** The allocation table: for each sector the one that follows it in its stream. Longer tables than 109 sectors (7 MB) are read that far. */
function readAllocationTable(view: DataView): Uint32Array {
  const shift = view.getUint16(SECTOR_SHIFT_OFFSET, true);
  if (!SECTOR_SHIFTS.includes(shift)) throw new UnreadableError('corrupt-file', 'The compound file has odd sectors.');
  const sectorLength = 2 ** shift;
  const next: number[] = [];
  for (let index = 0; index < TABLE_LIST_LENGTH; index += 1) {
    const start = (view.getUint32(TABLE_LIST_OFFSET + 4 * index, true) + 1) * sectorLength;
    if (start + sectorLength > view.byteLength) break;
    for (let offset = start; offset < start + sectorLength; offset += 4) next.push(view.getUint32(offset, true));
  }
  return Uint32Array.from(next);
}

/**
 * Refuses a compound file whose chains of sectors run in a circle: following one would fill the memory.
 * @throws UnreadableError `corrupt-file`.
 */
export function checkSectorChains(bytes: Uint8Array): void {
  const next = readAllocationTable(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  /** By sector: the walk that came by, from 1; a walk that meets itself goes in a circle. */
  const visitedBy = new Uint32Array(next.length);
  for (let start = 0; start < next.length; start += 1) {
    let sector = start;
    while (sector < next.length && visitedBy[sector] === 0) {
      visitedBy[sector] = start + 1;
      sector = next[sector] ?? END_OF_CHAIN;
    }
    if (sector < next.length && visitedBy[sector] === start + 1) {
      throw new UnreadableError('corrupt-file', 'The sectors of the compound file run in a circle.');
    }
  }
}
