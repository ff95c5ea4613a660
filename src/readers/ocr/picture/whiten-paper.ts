import type { GreyPicture } from './grey-picture.js';

/** Share of the light pixels within the usual deviation from the paper's shade; the edges of characters lie beyond. */
const USUAL_SHARE = 2 / 3;
/** A picture that deviates by no more is clean: a JPEG leaves that much of a clean page. Larger: dust is read; smaller: the edges of clean print are whitened. */
const CLEAN_DEVIATION = 2;
/** In usual deviations from the paper's shade: noise is nearer. Larger: thin strokes are lost; smaller: noise stays. */
const NOISE_REACH = 3;
/** Lighter than this is no ink, in any scan. */
const LIGHT = 128;

/** The shade of the paper: the most usual of the lighter half. */
export function findPaperShade(picture: GreyPicture): number {
  return findMode(countShades(picture));
}

/**
 * A noisy scan with its paper turned white. Where a page is blank or nearly so the recogniser takes the grain of the
 * paper for text.
 */
export function whitenPaper(picture: GreyPicture): GreyPicture {
  const counts = countShades(picture);
  const paper = findMode(counts);
  const near = (reach: number): number =>
    counts.slice(Math.max(LIGHT, paper - reach), paper + reach + 1).reduce((sum, count) => sum + count, 0);
  const light = near(255);
  let deviation = CLEAN_DEVIATION;
  while (near(deviation) < light * USUAL_SHARE) deviation += 1;
  if (deviation === CLEAN_DEVIATION) return picture;
  const white = paper - NOISE_REACH * deviation;
  const shades = Uint8Array.from({ length: 256 }, (_, shade) => Math.min(255, Math.round((shade * 255) / white)));
  return { ...picture, pixels: picture.pixels.map((shade) => shades[shade] ?? 255) };
}

function countShades({ pixels }: GreyPicture): Uint32Array {
  const counts = new Uint32Array(256);
  for (const shade of pixels) counts[shade] = (counts[shade] ?? 0) + 1;
  return counts;
}

function findMode(counts: Uint32Array): number {
  let mode = 255;
  for (let shade = LIGHT; shade < 256; shade += 1) if ((counts[shade] ?? 0) > (counts[mode] ?? 0)) mode = shade;
  return mode;
}
