export { buildTable } from './tables/build-table.js';
export { measureWidth, wrapText } from './tables/wrap-cells.js';
export { runCli } from './run-cli.js';
export type { Terminal } from './terminal.js';
