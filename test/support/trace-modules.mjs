import { appendFileSync } from 'node:fs';
import { createRequire, register } from 'node:module';

/**
 * Preloaded into a process (`--import`): writes the address of every module it loads into the file TRACE_MODULES_TO names,
 * ES modules as they come, CommonJS ones at the end.
 */
const file = process.env.TRACE_MODULES_TO;
const hook = `
  import { appendFileSync } from 'node:fs';
  export async function load(url, context, next) {
    appendFileSync(${JSON.stringify(file)}, url + '\\n');
    return next(url, context);
  }`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);

const { cache } = createRequire(import.meta.url);
process.on('exit', () => {
  appendFileSync(file, `${Object.keys(cache).join('\n')}\n`);
});
