import { init } from '@embedpdf/pdfium';
import { findCalls, type PdfiumCalls } from './calls.js';
import { openMemory, type PdfiumMemory } from './memory.js';
import { readBinary } from './read-binary.js';

/** One PDFium in a memory of its own. */
export interface Pdfium {
  readonly calls: PdfiumCalls;
  readonly memory: PdfiumMemory;
  /** Room for a structure that a call fills in; what it held before is gone. */
  readonly scratch: number;
  /** The most bytes its memory may grow to: what needs more fails. */
  limit: number;
  /** Something asked for more than that. */
  exhausted: boolean;
}

/** Bytes of `scratch`. The longest thing put there is a font's name. */
export const SCRATCH_LENGTH = 1024;
/** Memory never shrinks: larger than this it is not used for another file. Larger: idle workers hold more; smaller: files of many pictures each start anew (15 ms). */
const KEPT_MEMORY = 64 * 1024 * 1024;

type Imports = Record<string, Record<string, unknown>>;
interface Instance {
  readonly exports: Readonly<Record<string, unknown>> & { readonly memory: { readonly buffer: ArrayBuffer } };
}

/** What is used of the engine's WebAssembly; Node's own types leave it out. */
const { WebAssembly } = globalThis as unknown as {
  readonly WebAssembly: {
    compile(bytes: Uint8Array): Promise<object>;
    instantiate(module: object, imports: Imports): Promise<Instance>;
  };
};

let compiled: Promise<object> | undefined;
const idle: Pdfium[] = [];

async function startPdfium(): Promise<Pdfium> {
  compiled ??= WebAssembly.compile(readBinary());
  const module = await compiled;
  const guard = { limit: Infinity, exhausted: false };
  let instance: Instance | undefined;
  const receive = async (imports: Imports, done: (instance: unknown, module: unknown) => void): Promise<void> => {
    const env = imports['env'] ?? {};
    const grow = env['emscripten_resize_heap'] as (size: number) => number;
    env['emscripten_resize_heap'] = (size: number): number => {
      if (size <= guard.limit) return grow(size);
      guard.exhausted = true;
      return 0;
    };
    instance = await WebAssembly.instantiate(module, imports);
    done(instance, module);
  };
  const overrides = {
    instantiateWasm: (imports: Imports, done: (instance: unknown, module: unknown) => void) => {
      void receive(imports, done);
      return {};
    },
    // What a broken file makes PDFium say is said in the error.
    print: () => undefined,
    printErr: () => undefined,
  };
  await init(overrides);
  if (instance === undefined) throw new Error('PDFium did not start.');
  const calls = findCalls(instance.exports);
  calls.PDFiumExt_Init();
  return Object.assign(guard, {
    calls,
    memory: openMemory(instance.exports.memory),
    scratch: calls.malloc(SCRATCH_LENGTH),
  });
}

/** A PDFium for one file alone. `limit` is the size its memory may grow to. */
export async function takePdfium(limit: number): Promise<Pdfium> {
  const pdfium = idle.pop() ?? (await startPdfium());
  pdfium.limit = limit;
  pdfium.exhausted = false;
  return pdfium;
}

/** Gives a PDFium back that did what it was asked to; one that failed is left to be collected with its memory. */
export function returnPdfium(pdfium: Pdfium): void {
  if (pdfium.memory.size() <= KEPT_MEMORY && !pdfium.exhausted) idle.push(pdfium);
}
