import { UnreadableError } from '../../../text/index.js';
import { sliceView } from '../compound/slice-view.js';
import type { WordDocument } from '../open-word-document.js';

/** A stretch of text that stands together in the file. */
export interface Piece {
  /** Character positions. */
  readonly start: number;
  readonly end: number;
  /** Byte offset of the first character. */
  readonly offset: number;
  /** Bytes a character: 1 for Windows-1252, 2 for UTF-16. */
  readonly width: 1 | 2;
  /** Modifiers a fast save left beside the text. */
  readonly modifiers: DataView | undefined;
}

/** [MS-DOC] §2.9.38 Clx: lists of modifiers, each after a 1, then the piece table after a 2. */
const MODIFIERS_MARK = 1;
const PIECES_MARK = 2;
const PIECE_LENGTH = 8;
/** §2.9.73 FcCompressed. */
const COMPRESSED_FLAG = 0x40000000;
const OFFSET_MASK = 0x3fffffff;

/** §2.9.215 Prm0: the short names of the modifiers the reader knows → their codes. */
const shortModifiers: ReadonlyMap<number, number> = new Map([
  [0x05, 0x2403],
  [0x0c, 0x260a],
  [0x18, 0x2416],
  [0x19, 0x2417],
  [0x41, 0x0800],
  [0x55, 0x0835],
  [0x5c, 0x083c],
  [0x78, 0x2640],
]);

/** A piece's own modifier: a number in the lists before the table, or one modifier with an operand of a byte. */
function findModifiers(prm: number, lists: readonly DataView[]): DataView | undefined {
  if ((prm & 1) === 1) return lists[prm >> 1];
  const code = shortModifiers.get((prm >> 1) & 0x7f);
  return code === undefined ? undefined : new DataView(Uint8Array.of(code & 0xff, code >> 8, prm >> 8).buffer);
}

function readPiece(table: DataView, index: number, count: number, lists: readonly DataView[]): Piece {
  const entry = 4 * (count + 1) + PIECE_LENGTH * index;
  const position = table.getUint32(entry + 2, true);
  const compressed = (position & COMPRESSED_FLAG) !== 0;
  const offset = position & OFFSET_MASK;
  return {
    start: table.getUint32(4 * index, true),
    end: table.getUint32(4 * index + 4, true),
    offset: compressed ? offset / 2 : offset,
    width: compressed ? 1 : 2,
    modifiers: findModifiers(table.getUint16(entry + 6, true), lists),
  };
}

/** The bytes of a file hold each character once: more characters than bytes are the same bytes over and over. */
function checkPieces(pieces: readonly Piece[], bytes: number): void {
  let position = 0;
  for (const piece of pieces) {
    const length = (piece.end - piece.start) * piece.width;
    if (piece.start !== position || length < 0 || piece.offset + length > bytes || piece.end > bytes) {
      throw new UnreadableError('corrupt-file', 'The piece table of the document is damaged.');
    }
    position = piece.end;
  }
}

/**
 * Reads the piece table: which characters stand where in the file.
 * @throws UnreadableError `corrupt-file`; RangeError where the table is cut off.
 */
export function readPieces({ main, openTable }: WordDocument): readonly Piece[] {
  const table = openTable('pieces');
  const lists: DataView[] = [];
  let offset = 0;
  while (table.getUint8(offset) === MODIFIERS_MARK) {
    const length = table.getUint16(offset + 1, true);
    lists.push(sliceView(table, offset + 3, length));
    offset += 3 + length;
  }
  if (table.getUint8(offset) !== PIECES_MARK) throw new UnreadableError('corrupt-file', 'The document has no pieces.');
  const pieceTable = sliceView(table, offset + 5, table.getUint32(offset + 1, true));
  const count = Math.floor((pieceTable.byteLength - 4) / (4 + PIECE_LENGTH));
  const pieces = Array.from({ length: Math.max(count, 0) }, (_, index) => readPiece(pieceTable, index, count, lists));
  checkPieces(pieces, main.byteLength);
  return pieces;
}
