import { register } from 'node:module';

/** Lets Node run this repository's TypeScript sources as they are: `node --import ./test/support/typescript-loader.mjs`. */
register('./typescript-hooks.mjs', import.meta.url);
