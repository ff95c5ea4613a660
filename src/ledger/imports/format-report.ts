import type { ImportFile } from '../views.js';

const COLUMNS = ['path', 'state', 'noticeId', 'nearDuplicateOf', 'code', 'message'] as const;

/** The report of an import as CSV, one file a line, in pieces as the files come. */
export async function* formatReportCsv(files: AsyncIterable<ImportFile>): AsyncGenerator<string> {
  // Loaded when first asked for: the folder brings the XLSX library, which costs a third of a second and 40 MB.
  const { streamCsv } = await import('../../export/index.js');
  yield* streamCsv(COLUMNS, listRows(files));
}

async function* listRows(files: AsyncIterable<ImportFile>): AsyncGenerator<readonly string[]> {
  for await (const file of files) yield COLUMNS.map((column) => file[column] ?? '');
}

/** The report of an import as one JSON array, in pieces as the files come. */
export async function* formatReportJson(files: AsyncIterable<ImportFile>): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const file of files) {
    yield separator + JSON.stringify(file);
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}
