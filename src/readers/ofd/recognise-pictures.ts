import { UnreadableError } from '../../text/index.js';
import type { PositionedText, Ruling } from '../page/index.js';
import { openPicture, type Recogniser } from '../ocr/index.js';
import type { ReadLimits } from '../read-options.js';
import type { ZipPackage } from '../zip/index.js';
import { POINTS_A_MILLIMETRE } from './place-text.js';

/** A picture as a page draws it; lengths in millimetres. */
export interface DrawnPicture {
  /** Its part in the package; undefined where the resource it names is none. */
  readonly part: string | undefined;
  readonly boundary: readonly number[];
  readonly matrix: readonly number[];
}

/** What was read from the pictures of one page, in points. */
export interface RecognisedPictures {
  readonly texts: readonly PositionedText[];
  readonly rulings: readonly Ruling[];
  /** Mean confidence of the pictures that gave text, 0 to 100. */
  readonly confidence: number;
  /** Why a picture was left out. */
  readonly faults: readonly string[];
}

/** Pictures one page may be made of. A scan is one, or some ten strips. Larger: a page of tiny copies keeps a worker busy. */
const MOST_PICTURES = 64;
/** In square millimetres: a smaller picture is a seal's or a logo's, and no text of a notice. A strip of a scan has 2,100. */
const SMALLEST_AREA = 2_000;
const MILLIMETRES_AN_INCH = 25.4;
/** A picture turned or slanted by more than this share of its size is not read: scans stand upright. */
const UPRIGHT = 0.05;

/**
 * Recognises the pictures of a page that has no text of its own.
 * @throws UnreadableError `too-much-content` past the limits on pixels and pictures of one page
 */
export async function recognisePictures(
  zip: ZipPackage,
  pictures: readonly DrawnPicture[],
  recogniser: Recogniser,
  limits: ReadLimits,
): Promise<RecognisedPictures> {
  const drawn = pictures.filter((picture) => isLarge(picture));
  if (drawn.length > MOST_PICTURES) {
    throw new UnreadableError('too-much-content', `A page of the OFD draws more than ${MOST_PICTURES} pictures.`);
  }
  const texts: PositionedText[] = [];
  const rulings: Ruling[] = [];
  const confidences: number[] = [];
  const faults: string[] = [];
  let pixels = 0;
  for (const picture of drawn) {
    const file = openPart(zip, picture, limits);
    if (typeof file === 'string') {
      faults.push(file);
      continue;
    }
    pixels += file.width * file.height;
    if (pixels > limits.maxImagePixels) {
      throw new UnreadableError('too-much-content', `A page of the OFD has more than ${limits.maxImagePixels} pixels.`);
    }
    const read = await recogniser.recognise(
      file.unpack(0),
      (file.width / measure(picture).width) * MILLIMETRES_AN_INCH,
    );
    if (read.texts.length > 0) confidences.push(read.confidence);
    texts.push(...read.texts.map((text) => placeRun(text, picture, file)));
    rulings.push(...read.rulings.map((ruling) => placeRuling(ruling, picture, file)));
  }
  const confidence = confidences.reduce((sum, value) => sum + value, 0) / Math.max(confidences.length, 1);
  return { texts, rulings, confidence, faults };
}

/** Width and height on the page: the unit square under the CTM (GB/T 33190-2016 §10), the boundary where none is given. */
function measure({ boundary, matrix }: DrawnPicture): { left: number; top: number; width: number; height: number } {
  const [left = 0, top = 0, boxWidth = 0, boxHeight = 0] = boundary;
  const [width = boxWidth, , , height = boxHeight, right = 0, down = 0] = matrix;
  return { left: left + right, top: top + down, width, height };
}

function isLarge(picture: DrawnPicture): boolean {
  const { width, height } = measure(picture);
  return Math.abs(width * height) >= SMALLEST_AREA;
}

/** The picture opened, or what is wrong with it: one bad picture leaves the rest of the document readable. */
function openPart(zip: ZipPackage, picture: DrawnPicture, limits: ReadLimits): ReturnType<typeof openPicture> | string {
  const [, b = 0, c = 0] = picture.matrix;
  const { width, height } = measure(picture);
  if (width <= 0 || height <= 0 || Math.abs(b) > UPRIGHT * width || Math.abs(c) > UPRIGHT * height) {
    return 'a picture is turned or mirrored';
  }
  const bytes = picture.part === undefined ? undefined : zip.read(picture.part);
  if (bytes === undefined) return 'a picture is missing';
  try {
    return openPicture(bytes, limits);
  } catch (error) {
    if (error instanceof UnreadableError && error.code !== 'too-much-content') return 'a picture is of no known format';
    throw error;
  }
}

interface Pixels {
  readonly width: number;
  readonly height: number;
}

/** From the picture's pixels to the page's points. */
function findPlace(picture: DrawnPicture, pixels: Pixels) {
  const { left, top, width, height } = measure(picture);
  return {
    right: left * POINTS_A_MILLIMETRE,
    down: top * POINTS_A_MILLIMETRE,
    across: (width / pixels.width) * POINTS_A_MILLIMETRE,
    upright: (height / pixels.height) * POINTS_A_MILLIMETRE,
  };
}

function placeRun(text: PositionedText, picture: DrawnPicture, pixels: Pixels): PositionedText {
  const { right, down, across, upright } = findPlace(picture, pixels);
  return {
    ...text,
    x: right + text.x * across,
    baseline: down + text.baseline * upright,
    width: text.width * across,
    fontSize: text.fontSize * upright,
  };
}

function placeRuling({ x1, y1, x2, y2 }: Ruling, picture: DrawnPicture, pixels: Pixels): Ruling {
  const { right, down, across, upright } = findPlace(picture, pixels);
  return { x1: right + x1 * across, y1: down + y1 * upright, x2: right + x2 * across, y2: down + y2 * upright };
}
