import { fileURLToPath } from 'node:url';

/** Lets a child of the extraction pool run TypeScript sources, as the tests themselves do. */
function runSource(path: string): { readonly entry: string; readonly execArgv: readonly string[] } {
  const loader = new URL('./typescript-loader.mjs', import.meta.url).href;
  return { entry: fileURLToPath(new URL(path, import.meta.url)), execArgv: ['--import', loader] };
}

/** The product's own child, from its sources: `new ExtractionPool(limits, coreProgram)`. */
export const coreProgram = runSource('../../src/extraction/extraction-child.ts');

/** The thread that compares, from its sources: `new ComparingPool(limits, comparingProgram)`. */
export const comparingProgram = runSource('../../src/extraction/comparing/comparing-thread.ts');

/** A thread that does what the title of the first notice says: see `misbehaving-thread.ts`. */
export const misbehavingThread = runSource('../extraction/misbehaving-thread.ts');

/** A child that does what the name of the file says: see `misbehaving-child.ts`. */
export const misbehavingProgram = runSource('../extraction/misbehaving-child.ts');
