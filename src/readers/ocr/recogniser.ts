import { createWorker, type Lang, type Page, PSM, type Worker } from 'tesseract.js';
import { UnreadableError } from '../../text/index.js';
import { decodeGrey } from './picture/decode-grey.js';
import { listGlyphLines } from './ink/glyph-line.js';
import { encodeGrey, type GreyPicture } from './picture/grey-picture.js';
import { measureSlope } from './picture/measure-slope.js';
import { readModel } from './read-model.js';
import { recogniseLevelPage } from './recognise-level-page.js';
import { type RecognisedPage, scalePage } from './recognised-page.js';
import { shrinkGrey } from './picture/shrink-grey.js';
import { straightenGrey } from './picture/straighten-grey.js';
import { type Picture, turnGrey } from './picture/turn-grey.js';
import { whitenPaper } from './picture/whiten-paper.js';

/** The model was trained on print of this size. Larger: finer black and white scans lose three characters in a hundred; smaller: 五号 figures blur. */
const READING_RESOLUTION = 200;
/** A picture finer by less is read as it is: drawing it anew costs more than it gives. */
const FINER = 1.15;

/** A slope (an eighth of a degree) from which a page is laid straight before it is read. Larger: markers are lost and frames slant; smaller: straight pages are blurred for nothing. */
const ASKEW = 0.002;

/** Reads pictures one after the other; `stop` ends its thread and frees its memory. */
export interface Recogniser {
  /** `dotsAnInch` as far as it is known: finer pictures are read as drawn at READING_RESOLUTION. */
  recognise(picture: Picture | GreyPicture | Uint8Array, dotsAnInch?: number): Promise<RecognisedPage>;
  stop(): Promise<void>;
}

const LANGUAGE = 'chi_sim';
/** The LSTM engine alone (tesseract's OEM 1): the old engine has no data for Chinese here. */
const LSTM_ONLY = 1;
/** A figure read with less is left alone. Larger: more is left to the numbers around it; smaller: a speck is a figure. */
const SURE_NUMBER = 70;

/**
 * A recogniser that starts its thread with the first picture, so that a file which needs none pays nothing. The model is
 * the installed package's and goes along with the start: without one tesseract.js would fetch it.
 */
export function createRecogniser(): Recogniser {
  let worker: Promise<Worker> | undefined;
  return {
    async recognise(picture, dotsAnInch = READING_RESOLUTION) {
      worker ??= startWorker();
      const started = await worker;
      const factor = dotsAnInch > FINER * READING_RESOLUTION ? READING_RESOLUTION / dotsAnInch : 1;
      const drawn =
        picture instanceof Uint8Array ? await unpack(started, picture) : isGrey(picture) ? picture : turnGrey(picture);
      const page = layStraight(whitenPaper(factor < 1 ? shrinkGrey(drawn, factor) : drawn));
      const readLines = async (part: GreyPicture) => listGlyphLines(await read(started, part));
      const result = await recogniseLevelPage(page, { readLines, readNumber: (cut) => readNumber(started, cut) });
      return scalePage(result, 1 / factor);
    },
    async stop() {
      const started = worker;
      worker = undefined;
      await (await started)?.terminate();
    },
  };
}

function isGrey(picture: Picture | GreyPicture): picture is GreyPicture {
  return picture.pixels.length === picture.width * picture.height;
}

function layStraight(picture: GreyPicture): GreyPicture {
  const slope = measureSlope(picture);
  return Math.abs(slope) > ASKEW ? straightenGrey(picture, slope) : picture;
}

async function startWorker(): Promise<Worker> {
  const model: Lang = { code: LANGUAGE, data: readModel() };
  const langs: unknown[] = [model];
  return createWorker(langs as Lang[], LSTM_ONLY, {
    cacheMethod: 'none',
    gzip: false,
    // tesseract.js takes the data with a language, and then asks for the language by its data instead of its code: from
    // the moment the data have arrived it is to find the code alone.
    logger: ({ status, progress }) => {
      if (status === 'loading language traineddata' && progress === 1) langs[0] = LANGUAGE;
    },
    // Without a handler tesseract.js throws a second time, where nobody can catch it.
    errorHandler: () => undefined,
  });
}

async function read(worker: Worker, picture: GreyPicture): Promise<Page> {
  const { data } = await worker.recognize(Buffer.from(encodeGrey(picture)), {}, { blocks: true, text: false });
  return data;
}

/** The picture as the recogniser unpacks it: PNG and JPEG are not unpacked a second way. */
async function unpack(worker: Worker, image: Uint8Array): Promise<GreyPicture> {
  try {
    const { data } = await worker.recognize(Buffer.from(image), {}, { imageGrey: true, text: false });
    return decodeGrey(Buffer.from((data.imageGrey ?? '').replace(/^.*,/u, ''), 'base64'));
  } catch (error) {
    throw new UnreadableError('corrupt-file', 'The picture is damaged: it cannot be read.', { cause: error });
  }
}

/** One number of figures alone, read as a single character; null below SURE_NUMBER. */
async function readNumber(worker: Worker, cut: GreyPicture): Promise<number | null> {
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_CHAR, tessedit_char_whitelist: '0123456789' });
  try {
    const { data } = await worker.recognize(Buffer.from(encodeGrey(cut)), {}, { text: true });
    const number = /^[0-9]{1,2}$/u.test(data.text.trim()) ? Number(data.text) : 0;
    return data.confidence >= SURE_NUMBER && number >= 1 && number <= 20 ? number : null;
  } finally {
    await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_BLOCK, tessedit_char_whitelist: '' });
  }
}
