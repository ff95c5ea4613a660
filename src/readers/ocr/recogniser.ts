import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { createWorker, type Page, type Worker } from 'tesseract.js';
import { UnreadableError } from '../../text/index.js';
import { placeLines, type RecognisedPage } from './place-lines.js';
import { encodeGrey } from './encode-grey.js';

/** A picture of one page: RGBA, row by row. */
export interface Picture {
  readonly pixels: Uint8Array | Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** Reads pictures one after the other; `stop` ends its thread and frees its memory. */
export interface Recogniser {
  recognise(picture: Picture | Uint8Array): Promise<RecognisedPage>;
  stop(): Promise<void>;
}

/** The LSTM engine alone (tesseract's OEM 1): the old engine has no data for Chinese here. */
const LSTM_ONLY = 1;

/**
 * A recogniser that starts its thread with the first picture, so that a file which needs none pays nothing. The model is
 * the installed package's: without `langPath` tesseract.js would fetch one.
 */
export function createRecogniser(): Recogniser {
  let worker: Promise<Worker> | undefined;
  return {
    async recognise(picture) {
      worker ??= startWorker();
      const image = picture instanceof Uint8Array ? picture : encodeGrey(picture);
      return placeLines(await read(await worker, image));
    },
    async stop() {
      const started = worker;
      worker = undefined;
      await (await started)?.terminate();
    },
  };
}

async function startWorker(): Promise<Worker> {
  const model = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/chi_sim/package.json'));
  return createWorker('chi_sim', LSTM_ONLY, {
    langPath: `${model}/4.0.0`,
    cacheMethod: 'none',
    gzip: true,
    // Without a handler tesseract.js throws a second time, where nobody can catch it.
    errorHandler: () => undefined,
  });
}

async function read(worker: Worker, image: Uint8Array): Promise<Page> {
  try {
    const { data } = await worker.recognize(Buffer.from(image), {}, { blocks: true, text: false });
    return data;
  } catch (error) {
    throw new UnreadableError('corrupt-file', 'The picture is damaged: it cannot be read.', { cause: error });
  }
}
