/** In: the words of a command line and a terminal. Out: what the command prints or writes, and the exit code. */
export { runCli } from './run-cli.js';
export { buildTable } from './tables/build-table.js';
export { formatComparison } from './tables/format-comparison.js';
export { formatRecord } from './tables/format-record.js';
export { measureWidth, wrapText } from './tables/wrap-text.js';
export type { Terminal } from './terminal.js';
