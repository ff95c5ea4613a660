/** [MS-CFB] §2.2: where the header says how long a sector is. */
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const SECTOR_SHIFT_OFFSET = 30;
/** [MS-CFB] §2.6: directory entries are 128 bytes and begin at multiples of 128, for sectors do. */
const ENTRY_LENGTH = 128;
const HEADER_LENGTH = 512;
const NAME_LENGTH_OFFSET = 64;
const TYPE_OFFSET = 66;
const START_SECTOR_OFFSET = 116;
const STREAM = 2;

/** Whether the bytes begin like an OLE compound file (DOC, WPS, XLS, PPT, and password-protected DOCX). */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return bytes.length > HEADER_LENGTH && SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** Whether the directory entry at an offset has this name; compared without regard to case ([MS-CFB] §2.6.4). */
export function isNamed(directory: DataView, offset: number, name: string): boolean {
  if (directory.getUint16(offset + NAME_LENGTH_OFFSET, true) !== 2 * (name.length + 1)) return false;
  const letters = Array.from(name, (_, at) => String.fromCharCode(directory.getUint16(offset + 2 * at, true)));
  return letters.join('').toUpperCase() === name.toUpperCase();
}

/**
 * Finds a stream of a compound file by its directory entry, without following any chain of sectors (chains of a damaged
 * file run in circles). Returns the offset of the stream's first byte where it has a sector of its own; undefined where
 * there is no such stream.
 */
export function findCompoundStream(bytes: Uint8Array, name: string): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isEntry = (offset: number): boolean =>
    view.getUint8(offset + TYPE_OFFSET) === STREAM && isNamed(view, offset, name);
  const sectorLength = 2 ** Math.min(view.getUint16(SECTOR_SHIFT_OFFSET, true), 16);
  for (let offset = HEADER_LENGTH; offset + ENTRY_LENGTH <= bytes.length; offset += ENTRY_LENGTH) {
    if (isEntry(offset)) return (view.getUint32(offset + START_SECTOR_OFFSET, true) + 1) * sectorLength;
  }
  return undefined;
}
