import { strToU8, zipSync } from 'fflate';
import { defaultReadLimits, readDocument } from '../../../src/readers/index.js';
import { openZip } from '../../../src/readers/zip/index.js';
import { catchRefusal } from '../../support/catch-refusal.js';
import { createBomb } from '../../support/create-bomb.js';
import { createDocx, paragraph, zipFiles } from '../../support/docx-package.js';

const limits = defaultReadLimits;
const MEGABYTE = 1024 * 1024;
const sound = zipFiles({ 'Word/Document.xml': '一'.repeat(1000), 'b.xml': '乙' });

/** Offsets in an archive of fflate, which writes no comment: its end record is the last 22 bytes. */
function editArchive(bytes: Uint8Array, edit: (view: DataView, directory: number) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  edit(view, view.getUint32(copy.length - 6, true));
  return copy;
}

describe('openZip', () => {
  test('finds parts whatever their case, whole or in pieces', () => {
    const pack = openZip(sound, limits);
    expect(pack.names).toEqual(['Word/Document.xml', 'b.xml']);
    expect(pack.has('/word/document.xml')).toBe(true);
    expect(pack.read('c.xml')).toBeUndefined();
    const pieces: string[] = [];
    expect(pack.stream('word/document.xml', (piece) => pieces.push(Buffer.from(piece).toString()))).toBe(true);
    expect(pieces.join('')).toBe('一'.repeat(1000));
    expect(Buffer.from(pack.read('b.xml') ?? []).toString()).toBe('乙');
  });

  test('reads stored entries', () => {
    const stored = zipSync({ 'a.xml': strToU8('甲') }, { level: 0 });
    expect(Buffer.from(openZip(stored, limits).read('a.xml') ?? []).toString()).toBe('甲');
  });

  test('all parts share one budget', () => {
    const pack = openZip(sound, { ...limits, maxInflatedBytes: 3001 });
    pack.read('word/document.xml');
    expect(catchRefusal(() => pack.read('b.xml'))).toBe('too-much-content');
  });

  test('refuses an entry larger than it declares, at once', () => {
    const large = zipSync({ 'a.xml': new Uint8Array(20 * MEGABYTE) });
    const lying = editArchive(large, (view, directory) => {
      view.setUint32(directory + 24, 1000, true);
    });
    let inflated = 0;
    const read = (): unknown => openZip(lying, limits).stream('a.xml', (piece) => (inflated += piece.length));
    expect(catchRefusal(read)).toBe('too-much-content');
    expect(inflated).toBeLessThanOrEqual(1000);
  });

  test.each<[string, string, (view: DataView, directory: number) => void]>([
    [
      'a wrong checksum',
      'corrupt-file',
      (view, directory) => {
        view.setUint32(directory + 16, 1, true);
      },
    ],
    [
      'a damaged stream',
      'corrupt-file',
      (view) => {
        view.setUint32(48, 0xffffffff, true);
      },
    ],
    [
      'a password',
      'encrypted-file',
      (view, directory) => {
        view.setUint16(directory + 8, 1, true);
      },
    ],
    [
      'a rare compression',
      'corrupt-file',
      (view, directory) => {
        view.setUint16(directory + 10, 14, true);
      },
    ],
    [
      'a part that is nowhere',
      'corrupt-file',
      (view) => {
        view.setUint32(0, 0, true);
      },
    ],
    [
      'ZIP64 sizes',
      'too-much-content',
      (view, directory) => {
        view.setUint32(directory + 24, 0xffffffff, true);
      },
    ],
    [
      'a damaged directory',
      'corrupt-file',
      (view, directory) => {
        view.setUint32(directory, 0, true);
      },
    ],
    [
      'too many entries',
      'too-much-content',
      (view) => {
        view.setUint16(view.byteLength - 12, 0xfff0, true);
      },
    ],
    [
      'a directory outside the file',
      'corrupt-file',
      (view) => {
        view.setUint32(view.byteLength - 6, 0x7fffffff, true);
      },
    ],
  ])('refuses %s', (_, code, edit) => {
    const damaged = editArchive(sound, edit);
    expect(catchRefusal(() => openZip(damaged, limits).read('word/document.xml'))).toBe(code);
  });

  test('refuses entries that share bytes', () => {
    const overlapping = editArchive(sound, (view, directory) => {
      const second = directory + 46 + 'Word/Document.xml'.length;
      view.setUint32(second + 42, 0, true);
    });
    expect(catchRefusal(() => openZip(overlapping, limits))).toBe('corrupt-file');
  });
});

describe('a DOCX that inflates to more than it may', () => {
  test('is refused by what it declares, before it is inflated', async () => {
    await expect(readDocument(createBomb(400), 'bomb.docx')).rejects.toMatchObject({ code: 'too-much-content' });
  });

  test('is refused as soon as it is larger than it declares', async () => {
    await expect(readDocument(createBomb(400, 5000), 'bomb.docx')).rejects.toMatchObject({ code: 'too-much-content' });
  });

  test('is read while it keeps within the limit, and so is a long document', async () => {
    const source = await readDocument(createBomb(20), 'large.docx');
    expect(source.paragraphs.map((each) => each.text)).toEqual(['甲']);
    const many = createDocx({ body: paragraph('整改').repeat(20_000) });
    expect((await readDocument(many, 'a.docx')).paragraphs).toHaveLength(20_000);
  });
});
