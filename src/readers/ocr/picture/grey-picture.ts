/** A picture in shades of grey, a byte a pixel, row by row; 0 is black. */
export interface GreyPicture {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A grey picture in the plainest format the recogniser knows (PGM, “P5”): no compression to pay for. */
export function encodeGrey({ pixels, width, height }: GreyPicture): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const encoded = new Uint8Array(head.length + pixels.length);
  encoded.set(head);
  encoded.set(pixels, head.length);
  return encoded;
}
