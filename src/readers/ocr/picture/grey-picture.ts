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

/** The shade at a place between four pixels. */
export function readShade({ pixels, width }: GreyPicture, x: number, y: number): number {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const [toRight, down] = [x - column, y - row];
  const shade = (dx: number, dy: number): number => pixels[(row + dy) * width + column + dx] ?? 255;
  const above = shade(0, 0) * (1 - toRight) + shade(1, 0) * toRight;
  return above * (1 - down) + (shade(0, 1) * (1 - toRight) + shade(1, 1) * toRight) * down;
}
