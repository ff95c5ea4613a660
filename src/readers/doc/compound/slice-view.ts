/**
 * A part of a view. A view alone guards only its buffer's ends: a length read from a damaged file would reach into the
 * bytes behind the view.
 * @throws RangeError where the part is not inside.
 */
export function sliceView(view: DataView, start: number, length: number): DataView {
  if (start < 0 || length < 0 || start + length > view.byteLength) throw new RangeError('A structure is cut off.');
  return new DataView(view.buffer, view.byteOffset + start, length);
}

export function viewBytes(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** `length` UTF-16 units as a text. */
export function readUtf16(view: DataView, start: number, length: number): string {
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(sliceView(view, start, 2 * length));
}
