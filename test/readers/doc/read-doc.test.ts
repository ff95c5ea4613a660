import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCompoundStream, readDoc } from '../../../src/readers/doc/index.js';
import { catchRefusal } from '../../support/catch-refusal.js';
import { createCompoundFile } from '../../support/defect-fixtures.js';
import { editDoc } from '../../support/edit-doc.js';

const read = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../../fixtures/forms', name)));
const bytes = read('table.doc');
/** Numbers of tables in the header. */
const STYLE_SHEET = 1;
const RUN_PAGES = 12;
const PIECES = 33;
const LISTS = 73;

/** The document with one 16-bit word of its header changed. */
function editHeader(offset: number, change: (value: number) => number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer, findCompoundStream(copy, 'WordDocument'));
  view.setUint16(offset, change(view.getUint16(offset, true)), true);
  return copy;
}

/** The document with one byte of a table changed. */
function editTable(index: number, offset: number, value: number): Uint8Array {
  return editDoc(bytes, ({ getTable }) => {
    getTable(index)[offset] = value;
  });
}

/** The beginning of a sound WordDocument stream, and nothing it points at. */
function header(): Uint8Array {
  const start = findCompoundStream(bytes, 'WordDocument') ?? 0;
  return bytes.slice(start, start + 4096);
}

/** The document with its second and third sector following each other for ever. */
function createCircle(): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const table = (view.getUint32(76, true) + 1) * 512;
  view.setUint32(table + 4, 2, true);
  view.setUint32(table + 8, 1, true);
  return copy;
}

describe('readDoc', () => {
  test.each<[string, string, Uint8Array]>([
    ['a password-protected document', 'encrypted-file', editHeader(0x0a, (flags) => flags | 0x0100)],
    ['a document of Word 95', 'unsupported-format', editHeader(0x02, () => 0x0068)],
    ['a stream that is no Word document', 'unsupported-format', editHeader(0, () => 0)],
    ['a truncated document', 'corrupt-file', bytes.subarray(0, 4096)],
    ['sectors that run in a circle', 'corrupt-file', createCircle()],
    ['a document without its tables', 'corrupt-file', createCompoundFile({ WordDocument: header() })],
    ['pieces that are not in the file', 'corrupt-file', editTable(PIECES, 5 + 8 + 5, 0x10)],
    ['more formatting pages than the file has', 'corrupt-file', longTable(RUN_PAGES, Buffer.alloc(4 + 8 * 100_000))],
    ['a list table that is cut off', 'corrupt-file', longTable(LISTS, Buffer.of(0xff, 0x01))],
  ])('refuses %s', (_, code, damaged) => {
    expect(catchRefusal(() => readDoc(damaged))).toBe(code);
  });

  test('a file whose last sector is not filled up is read', () => {
    const lastUsed = bytes.findLastIndex((byte) => byte !== 0) + 1;
    expect(lastUsed).toBeLessThan(bytes.length);
    expect(readDoc(bytes.subarray(0, lastUsed)).paragraphs).toEqual(readDoc(bytes).paragraphs);
  });

  test('streams are found whatever the case of their names', () => {
    const copy = Buffer.from(bytes);
    for (const name of ['WordDocument', '1Table']) {
      copy.write(name.toUpperCase(), copy.indexOf(Buffer.from(name, 'utf16le')), 'utf16le');
    }
    expect(readDoc(new Uint8Array(copy)).paragraphs).toEqual(readDoc(bytes).paragraphs);
  });

  test('a style sheet counted too short costs no text', () => {
    const doc = read('typed.doc');
    const short = editDoc(doc, ({ getTable, setTable }) => {
      const sheet = getTable(STYLE_SHEET);
      setTable(STYLE_SHEET, sheet.subarray(0, sheet.length - 6));
    });
    expect(readDoc(short).paragraphs.map(({ text }) => text)).toEqual(readDoc(doc).paragraphs.map(({ text }) => text));
  });
});

/** The document with another table behind all others. */
function longTable(index: number, table: Buffer): Uint8Array {
  return editDoc(bytes, ({ setTable }) => {
    setTable(index, table);
  });
}

const textOf = (doc: Uint8Array): readonly string[] => readDoc(doc).paragraphs.map((each) => each.text);

/** The document with a text in it overwritten by another of the same length. */
function overwrite(name: string, before: string, after: string): readonly string[] {
  expect(after).toHaveLength(before.length);
  return textOf(
    editDoc(read(name), ({ main }) => {
      main.write(after, main.indexOf(Buffer.from(before, 'utf16le')), 'utf16le');
    }),
  );
}

describe('text', () => {
  test('a number in a circle is drawn by the code of a field', () => {
    const texts = overwrite('typed.doc', '关于县委第二巡察组反馈意见整', '\u0013eq \\o(○,12)\u0015项');
    expect(texts[1]).toBe('⑫项改进展情况的通报');
  });

  test('a character stays, its reading above it does not count', () => {
    const field = '\u0013EQ \\o\\ad(\\s\\up 9(a),社)\u0015';
    expect(overwrite('typed.doc', '根据县委统一部署，2023年3月6日至5月12日', field)[2]).toMatch(/^社，县委第二巡察组/u);
  });

  test('of a field the result is text, its code is not; a field nobody closes ends with its paragraph', () => {
    expect(overwrite('typed.doc', '关于县委第二巡察组', '\u0013 REF\u0014一\u0015二')[1]).toBe(
      '一二反馈意见整改进展情况的通报',
    );
    const open = overwrite('typed.doc', '关于县委', '\u0013关于县');
    expect([open[1], open.length]).toEqual([textOf(read('typed.doc'))[2], 29]);
  });

  /** The beginning of the last paragraph as a piece of its own, one byte a character, with a modifier of its own. */
  function splitPiece(text: readonly number[], modifier: number): readonly string[] {
    return textOf(
      editDoc(read('typed.doc'), ({ main, getTable, setTable, appendText }) => {
        const pieces = getTable(PIECES).subarray(5);
        const length = pieces.readUInt32LE(4);
        const from = length - 1 - '2023年12月18日'.length;
        const offset = pieces.readUInt32LE(8 + 2);
        expect(main.toString('utf16le', offset + 2 * from, offset + 2 * (length - 1))).toBe('2023年12月18日');
        const to = from + text.length;
        const start = appendText(Buffer.from(text));
        const table = Buffer.alloc(5 + 4 * 4 + 3 * 8);
        table[0] = 2;
        table.writeUInt32LE(table.length - 5, 1);
        [0, from, to, length].forEach((position, index) => table.writeUInt32LE(position, 5 + 4 * index));
        const places = [offset, ((2 * start) | 0x40000000) >>> 0, offset + 2 * to];
        places.forEach((place, index) => table.writeUInt32LE(place, 5 + 16 + 8 * index + 2));
        table.writeUInt16LE(modifier, 5 + 16 + 8 + 6);
        setTable(PIECES, table);
      }),
    );
  }

  test('pieces of one byte a character hold Windows-1252', () => {
    expect(splitPiece([0x93, 0x41, 0x94, 0x85], 0).at(-1)).toBe('“A”…年12月18日');
  });

  test('a modifier a fast save left on a piece counts', () => {
    const deletedMark = (0x41 << 1) | (1 << 8);
    expect(splitPiece([0x32, 0x30, 0x32, 0x34], deletedMark).at(-1)).toBe('年12月18日');
  });

  test('headers and notes are furniture', () => {
    expect(readDoc(read('parts.doc')).furniture.map((each) => each.text)).toEqual(['截至11月。']);
  });

  test('a text box whose place is not known follows the body', () => {
    const ANCHORS = 40;
    const texts = textOf(
      editDoc(read('parts.doc'), ({ getTable }) => {
        getTable(ANCHORS).fill(0xff, 8);
      }),
    );
    expect(texts.slice(-2)).toEqual(['方明，电话0599-0000001', '许宁，电话0599-0000002']);
    expect(texts).toHaveLength(textOf(read('parts.doc')).length);
  });
});

/** The cells of each row, each with its column. */
function listCells(doc: Uint8Array): readonly string[] {
  return readDoc(doc).paragraphs.flatMap(({ text, cells }) =>
    cells === undefined ? [] : [cells.map((cell) => `${cell.column}:${text.slice(cell.start, cell.end)}`).join(' ')],
  );
}

/** Where the definition of each row of table.doc begins. */
function findRowDefinitions(main: Buffer): readonly number[] {
  const starts: number[] = [];
  for (let at = main.indexOf('08d6', 'hex'); at >= 0; at = main.indexOf('08d6', at + 2, 'hex')) starts.push(at);
  return starts;
}

describe('tables', () => {
  test('cells keep their columns; a cell that goes on from above is empty', () => {
    const rows = listCells(bytes);
    expect(rows[3]).toBe('0: 1: 2:拆除违建4处 3:已完成');
    expect(rows[4]).toBe('0:合计2项 2: 3:已完成1项');
  });

  test.each([
    ['as Word marks them', 1, 2],
    ['as its specification has it', 2, 1],
  ])('cells merged side by side are one cell, %s', (_, first, rest) => {
    const merged = editDoc(bytes, ({ main }) => {
      const definition = findRowDefinitions(main)[1] ?? 0;
      const cells = definition + 5 + 2 * 5;
      main[cells + 20] = (main[cells + 20] ?? 0) | first;
      main[cells + 40] = (main[cells + 40] ?? 0) | rest;
    });
    expect(listCells(merged)[1]).toBe('0:1 1:学习研讨不深入\n制定学习计划 3:已完成');
  });

  test('edges a hair apart are the same edge', () => {
    const moved = editDoc(bytes, ({ main }) => {
      const edge = (findRowDefinitions(main)[1] ?? 0) + 5 + 2;
      main.writeInt16LE(main.readInt16LE(edge) + 15, edge);
    });
    expect(listCells(moved)).toEqual(listCells(bytes));
  });
});
