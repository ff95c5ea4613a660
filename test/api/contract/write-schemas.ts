import { writeFile } from 'node:fs/promises';
import { buildStrictSchemas, formatSchemas, SCHEMAS_FILE } from './build-schemas.js';

await writeFile(SCHEMAS_FILE, await formatSchemas(buildStrictSchemas()));
