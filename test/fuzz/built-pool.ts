import { join } from 'node:path';
import { ExtractionPool, type ExtractionLimits } from '../../src/extraction/index.js';
import { buildSources } from '../support/build-sources.js';

/** A pool whose children run the compiled core, as in the product. */
export async function createBuiltPool(limits: ExtractionLimits): Promise<ExtractionPool> {
  const entry = join(await buildSources(), 'dist', 'extraction', 'extraction-child.js');
  return new ExtractionPool(limits, { entry, execArgv: [] });
}
