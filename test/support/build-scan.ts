/** How a PDF names what a picture is. */
interface Coding {
  readonly width: number;
  readonly height: number;
  readonly attributes: string;
}

/** A scanner's PDF: one JPEG (of three colours) a page, as wide as A4, nothing else. All pictures have the given size in pixels. */
export function buildScan(pictures: readonly Uint8Array[], width: number, height: number): Uint8Array {
  const attributes = '/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode';
  return packScan(pictures, { width, height, attributes });
}

/** The same of PNGs (eight bits, grey or RGB): their rows are packed as a PDF packs them. All are as large as the first. */
export function buildPngScan(pngs: readonly Uint8Array[]): Uint8Array {
  const first = Buffer.from(pngs[0] ?? []);
  const [width, height, rgb] = [first.readUInt32BE(16), first.readUInt32BE(20), first[25] === 2];
  const rows = `/DecodeParms<</Predictor 15/Colors ${rgb ? 3 : 1}/BitsPerComponent 8/Columns ${width}>>`;
  const attributes = `/ColorSpace/${rgb ? 'DeviceRGB' : 'DeviceGray'}/BitsPerComponent 8/Filter/FlateDecode${rows}`;
  return packScan(pngs.map(readPngRows), { width, height, attributes });
}

/** The packed rows of a PNG, its IDAT chunks joined. */
function readPngRows(png: Uint8Array): Uint8Array {
  const bytes = Buffer.from(png);
  const parts: Buffer[] = [];
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) !== 'IDAT') continue;
    parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  return new Uint8Array(Buffer.concat(parts));
}

function packScan(pictures: readonly Uint8Array[], { width, height, attributes }: Coding): Uint8Array {
  const first = 3;
  const objects: Buffer[] = [];
  const add = (head: string, stream?: Uint8Array) => {
    const number = Buffer.from(`${objects.length + 1} 0 obj\n${head}`, 'latin1');
    const parts =
      stream === undefined ? [] : [Buffer.from('stream\n'), Buffer.from(stream), Buffer.from('\nendstream')];
    objects.push(Buffer.concat([number, ...parts, Buffer.from('\nendobj\n')]));
  };
  const size = `595 ${Math.ceil((595 * height) / width)}`;
  const kids = pictures.map((_, index) => `${first + 3 * index} 0 R`).join(' ');
  add('<</Type/Catalog/Pages 2 0 R>>');
  add(`<</Type/Pages/Kids[${kids}]/Count ${pictures.length}>>`);
  pictures.forEach((picture, index) => {
    const page = first + 3 * index;
    const drawing = Buffer.from(`${size.replace(' ', ' 0 0 ')} 0 0 cm /Im0 Do`);
    add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${size}]/Resources<</XObject<</Im0 ${page + 2} 0 R>>>>/Contents ${page + 1} 0 R>>`,
    );
    add(`<</Length ${drawing.length}>>`, drawing);
    add(
      `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}${attributes}/Length ${picture.length}>>`,
      picture,
    );
  });
  let offset = Buffer.byteLength('%PDF-1.4\n');
  const offsets = objects.map((object) => {
    const at = offset;
    offset += object.length;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const count = objects.length + 1;
  const tail = `xref\n0 ${count}\n0000000000 65535 f \n${offsets.join('')}trailer<</Size ${count}/Root 1 0 R>>\nstartxref\n${offset}\n%%EOF`;
  return new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.4\n'), ...objects, Buffer.from(tail)]));
}

/** A little-endian TIFF of one page → one of two pages that show the same picture. */
export function doubleTiff(tiff: Uint8Array): Uint8Array {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const directory = view.getUint32(4, true);
  const length = 2 + 12 * view.getUint16(directory, true) + 4;
  const doubled = new Uint8Array(tiff.length + (tiff.length % 2) + length);
  doubled.set(tiff);
  const copy = doubled.length - length;
  doubled.set(tiff.subarray(directory, directory + length), copy);
  const link = new DataView(doubled.buffer);
  link.setUint32(directory + length - 4, copy, true);
  link.setUint32(copy + length - 4, 0, true);
  return doubled;
}
