import type { NoticeRecord } from '../../src/notice/index.js';
import { serveExtraction, type ReadNotice } from '../../src/extraction/serve-extraction.js';
import { UnreadableError } from '../../src/text/index.js';

const MEBIBYTE = 1024 * 1024;

/** Something to send back: only its title matters to the tests. */
function titled(title: string): NoticeRecord {
  return { title } as NoticeRecord;
}

async function fillMemory(): Promise<never> {
  const kept: Buffer[] = [];
  for (;;) {
    kept.push(Buffer.alloc(16 * MEBIBYTE, kept.length + 1));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

function fillHeap(): never {
  const kept: string[][] = [];
  for (;;) kept.push(Array.from({ length: 100_000 }, (_, index) => `${kept.length} ${index}`));
}

async function readPages(total: number, step: (at: number) => number, tell: Parameters<ReadNotice>[2]['onProgress']) {
  for (let at = 1; at <= 30; at += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    tell({ page: step(at), pages: total });
  }
  return titled('done');
}

type Behaviour = (...given: Parameters<ReadNotice>) => NoticeRecord | Promise<NoticeRecord>;

const behaviours: Readonly<Record<string, Behaviour>> = {
  echo: (bytes) => titled(new TextDecoder().decode(bytes)),
  pid: () => titled(String(process.pid)),
  environment: () => titled(JSON.stringify(Object.keys(process.env))),
  large: () => titled('整'.repeat(200_000)),
  refuse: () => {
    throw new UnreadableError('encrypted-file', 'a password is needed');
  },
  fault: () => {
    throw new TypeError('a mistake in the core');
  },
  progress: (_bytes, _fileName, { onProgress }) => {
    onProgress({ page: 1, pages: 2 });
    onProgress({ page: 2, pages: 2 });
    return titled('done');
  },
  scan: (_bytes, _fileName, { onProgress }) => readPages(30, (at) => at, onProgress),
  moreThanItSays: (_bytes, _fileName, { onProgress }) => readPages(1, (at) => at, onProgress),
  samePage: (_bytes, _fileName, { onProgress }) => readPages(30, () => 1, onProgress),
  hangAfterPage: (_bytes, _fileName, { onProgress }) => {
    onProgress({ page: 1, pages: 30 });
    return new Promise(() => undefined);
  },
  hang: () => {
    for (;;) Math.random();
  },
  wait: () => new Promise(() => undefined),
  buffers: () => fillMemory(),
  heap: () => fillHeap(),
  exit: () => process.exit(3),
  keep: () => {
    (globalThis as { kept?: Buffer }).kept = Buffer.alloc(260 * MEBIBYTE, 1);
    return titled(String(process.pid));
  },
};

serveExtraction(async (bytes, fileName, options) => {
  const behave = behaviours[fileName];
  if (behave === undefined) throw new Error(`no behaviour ${fileName}`);
  return await behave(bytes, fileName, options);
});
