import { type IncomingFile, type IncomingLimits, readArchive } from '../../../src/ledger/index.js';
import { buildZip, renameRaw } from '../../support/build-zip.js';

const LIMITS: IncomingLimits = { fileBytes: 1000, entries: 100, depth: 3 };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function list(zip: Uint8Array, limits = LIMITS): Promise<IncomingFile[]> {
  const files: IncomingFile[] = [];
  for await (const file of readArchive(zip, 'a.zip', limits)) files.push(file);
  return files;
}

const describeFiles = (files: readonly IncomingFile[]): string[] =>
  files.map((file) => `${file.path} ${file.kind === 'file' ? new TextDecoder().decode(file.bytes) : file.code}`);

describe('readArchive', () => {
  it('gives every file with its folder, in archive order', async () => {
    expect(describeFiles(await list(buildZip({ 'one.txt': bytes('1'), 'sub/two.txt': bytes('2') })))).toEqual([
      'a.zip/one.txt 1',
      'a.zip/sub/two.txt 2',
    ]);
  });

  it('reads names in UTF-8 and in the code page of a Chinese Windows', async () => {
    const utf8 = await list(buildZip({ '整改通报.txt': bytes('x') }));
    expect(utf8[0]?.path).toBe('a.zip/整改通报.txt');
    const gbk = await list(
      renameRaw(
        buildZip({ AAAABBBB: bytes('x') }),
        'AAAABBBB',
        Uint8Array.from([0xd5, 0xfb, 0xb8, 0xc4, 0xcd, 0xa8, 0xb1, 0xa8]),
      ),
    );
    expect(gbk[0]?.path).toBe('a.zip/整改通报');
  });

  it('looks into archives inside and stops at the depth limit', async () => {
    const inner = buildZip({ 'deep.txt': bytes('d') });
    const middle = buildZip({ 'inner.zip': inner });
    const outer = buildZip({ 'middle.zip': middle });
    expect(describeFiles(await list(outer))).toEqual(['a.zip/middle.zip/inner.zip/deep.txt d']);
    expect(describeFiles(await list(outer, { ...LIMITS, depth: 2 }))).toEqual([
      'a.zip/middle.zip/inner.zip nesting-too-deep',
    ]);
  });

  it('names a file over the limit without reading it, and goes on', async () => {
    const files = await list(buildZip({ 'big.txt': new Uint8Array(1001), 'small.txt': bytes('s') }));
    expect(describeFiles(files)).toEqual(['a.zip/big.txt file-too-large', 'a.zip/small.txt s']);
  });

  it('stops at the limit of files, nested ones counted', async () => {
    const inner = buildZip({ 'b.txt': bytes('b'), 'c.txt': bytes('c') });
    const files = await list(buildZip({ 'a.txt': bytes('a'), 'n.zip': inner, 'z.txt': bytes('z') }), {
      ...LIMITS,
      entries: 2,
    });
    expect(describeFiles(files)).toEqual([
      'a.zip/a.txt a',
      'a.zip/n.zip/b.txt b',
      'a.zip/n.zip too-much-content',
      'a.zip too-much-content',
    ]);
  });

  it('leaves out what systems and word processors drop beside documents', async () => {
    const files = await list(
      buildZip({
        '__MACOSX/._a.txt': bytes('m'),
        '.DS_Store': bytes('d'),
        'x/~$a.docx': bytes('l'),
        'a.txt': bytes('a'),
      }),
    );
    expect(describeFiles(files)).toEqual(['a.zip/a.txt a']);
  });

  it('keeps a path that would climb out of a folder as a label', async () => {
    const files = await list(renameRaw(buildZip({ AAAABBBBCC: bytes('x') }), 'AAAABBBBCC', Buffer.from('../../e.tx')));
    expect(files.map((file) => file.kind)).toEqual(['file']);
  });

  it('says that a broken archive is broken', async () => {
    expect(describeFiles(await list(bytes('no zip at all')))).toEqual(['a.zip corrupt-file']);
    const zip = Buffer.from(
      buildZip({ 'a.txt': bytes('some text that is long enough to be hit'), 'b.txt': bytes('b') }),
    );
    zip.fill(0xff, 36, 50);
    expect(describeFiles(await list(zip))).toEqual(['a.zip/a.txt corrupt-file', 'a.zip/b.txt b']);
  });
});
