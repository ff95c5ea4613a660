import { deflateSync } from 'node:zlib';
import { readPdf } from '../../../src/readers/pdf/index.js';
import { defaultReadLimits } from '../../../src/readers/read-options.js';
import { buildScan } from '../../support/build-scan.js';

const MEBIBYTE = 1024 * 1024;
const small = { limits: { ...defaultReadLimits, maxInflatedBytes: MEBIBYTE } };
const FONT = '<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>';

/** A file of one page from its objects, each a dictionary with or without a stream; readers find them without a table. */
function packObjects(objects: readonly (readonly [dictionary: string, stream?: Uint8Array])[]): Uint8Array {
  const parts = objects.flatMap(([dictionary, stream], index) => {
    const head = `${index + 1} 0 obj\n<<${dictionary}${stream === undefined ? '' : `/Length ${stream.length}`}>>`;
    const body = stream === undefined ? [] : [Buffer.from('stream\n'), stream, Buffer.from('\nendstream')];
    return [Buffer.from(head), ...body, Buffer.from('\nendobj\n')];
  });
  const tail = `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\n%%EOF`;
  return new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.5\n'), ...parts, Buffer.from(tail)]));
}

const catalogue = [['/Type/Catalog/Pages 2 0 R'], ['/Type/Pages/Kids[3 0 R]/Count 1']] as const;

describe('a PDF that is small and costs much', () => {
  test('is refused where its page unpacks to more than is allowed', async () => {
    const text = deflateSync(Buffer.from('BT /F1 9 Tf (a) Tj ET\n'.repeat(2 * MEBIBYTE)));
    const bytes = packObjects([
      ...catalogue,
      [`/Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources${FONT}/Contents 4 0 R`],
      ['/Filter/FlateDecode', text],
    ]);
    expect(bytes.length).toBeLessThan(MEBIBYTE / 4);
    await expect(readPdf(bytes, small)).rejects.toMatchObject({ code: 'too-much-content' });
  });

  test('is refused where its forms draw one another without end', async () => {
    const levels = 26;
    const bytes = packObjects([
      ...catalogue,
      ['/Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</X 4 0 R>>>>/Contents 4 0 R'],
      ...Array.from({ length: levels }, (_, index) => {
        const isLast = index === levels - 1;
        const resources = isLast ? FONT : `<</XObject<</X ${index + 5} 0 R>>>>`;
        const stream = Buffer.from(isLast ? 'BT /F1 9 Tf (a) Tj ET' : '/X Do /X Do /X Do');
        return [`/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources${resources}`, stream] as const;
      }),
    ]);
    await expect(readPdf(bytes, small)).rejects.toMatchObject({ code: 'too-much-content' });
  });

  test('leaves the engine fit for the next file', async () => {
    await expect(readPdf(buildScan([new Uint8Array(9)], 9, 9), small)).rejects.toMatchObject({ code: 'no-text' });
  });
});
