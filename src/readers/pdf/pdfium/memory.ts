/** PDFium's memory, as far as it is read and written from outside. Numbers are little-endian. */
export interface PdfiumMemory {
  readonly size: () => number;
  readonly write: (address: number, bytes: Uint8Array) => void;
  /** A copy of `length` bytes. */
  readonly read: (address: number, length: number) => Uint8Array;
  readonly int32: (address: number) => number;
  readonly float32: (address: number) => number;
  readonly float64: (address: number) => number;
  readonly setFloats: (address: number, values: readonly number[]) => void;
}

/** A memory moves when it grows: a view is made anew as often as that happens. */
export function openMemory(memory: { readonly buffer: ArrayBuffer }): PdfiumMemory {
  let view = new DataView(memory.buffer);
  const current = (): DataView => {
    if (view.buffer !== memory.buffer) view = new DataView(memory.buffer);
    return view;
  };
  return {
    size: () => memory.buffer.byteLength,
    write: (address, bytes) => {
      new Uint8Array(memory.buffer).set(bytes, address);
    },
    read: (address, length) => new Uint8Array(memory.buffer).slice(address, address + length),
    int32: (address) => current().getInt32(address, true),
    float32: (address) => current().getFloat32(address, true),
    float64: (address) => current().getFloat64(address, true),
    setFloats: (address, values) => {
      values.forEach((value, index) => {
        current().setFloat32(address + 4 * index, value, true);
      });
    },
  };
}
