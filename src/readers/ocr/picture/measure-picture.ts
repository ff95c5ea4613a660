/** What kind of picture the bytes are. */
export type PictureKind = 'png' | 'jpeg' | 'bmp' | 'tiff';

/** The kind by the first bytes, or null. */
export function detectPicture(bytes: Uint8Array): PictureKind | null {
  const starts = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47)) return 'png';
  if (starts(0xff, 0xd8, 0xff)) return 'jpeg';
  if (starts(0x49, 0x49, 0x2a, 0) || starts(0x4d, 0x4d, 0, 0x2a)) return 'tiff';
  if (starts(0x42, 0x4d)) return 'bmp';
  return null;
}

/** Width and height from a PNG's, JPEG's or BMP's head, before any pixel is unpacked; null where it has none. */
export function measurePicture(
  bytes: Uint8Array,
  kind: Exclude<PictureKind, 'tiff'>,
): { width: number; height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (kind === 'png') {
    // PNG 11.2.2: the IHDR chunk comes first.
    return bytes.length < 24 ? null : { width: view.getUint32(16), height: view.getUint32(20) };
  }
  if (kind === 'bmp') {
    // BITMAPINFOHEADER; a negative height means rows from top to bottom.
    return bytes.length < 26 ? null : { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
  }
  return measureJpeg(view);
}

/** Start of frame, any coding but the three markers among them that mean something else (ITU T.81 table B.1). */
function isFrameMarker(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function measureJpeg(view: DataView): { width: number; height: number } | null {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (isFrameMarker(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    const filler = marker === 0xff;
    at += filler ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}
