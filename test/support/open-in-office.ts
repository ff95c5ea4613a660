import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** LibreOffice's CSV filter: comma, quotes, UTF-8, from line 1, no formats; text quoted; shown as stored; each sheet. */
const EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1';

/**
 * Whether LibreOffice can be run. Where it cannot, says so, and fails under CI=true: a workbook nobody opened is not
 * known to open.
 */
export async function findOffice(): Promise<boolean> {
  try {
    await run('soffice', ['--version']);
    return true;
  } catch (error) {
    const reason = `LibreOffice (soffice) cannot be run (${String(error)})`;
    if (process.env['CI'] === 'true') throw new Error(`${reason}, and CI=true allows no skipping`, { cause: error });
    process.stderr.write(`\n*** SKIPPED in LibreOffice: ${reason}. ***\n`);
    return false;
  }
}

/** Opens a workbook in LibreOffice, with a profile of its own → the cells of each sheet by its name, as text. */
export async function openInOffice(workbook: Uint8Array): Promise<ReadonlyMap<string, readonly string[][]>> {
  const folder = await mkdtemp(join(tmpdir(), 'taizhang-office-'));
  try {
    await writeFile(join(folder, 'book.xlsx'), workbook);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    await run('soffice', [
      profile,
      '--headless',
      '--convert-to',
      EVERY_SHEET,
      '--outdir',
      folder,
      join(folder, 'book.xlsx'),
    ]);
    const names = (await readdir(folder)).filter((name) => name.endsWith('.csv'));
    const sheets = names.map(async (name): Promise<[string, string[][]]> => [
      name.slice('book-'.length, -'.csv'.length),
      readCsv(await readFile(join(folder, name), 'utf8')),
    ]);
    return new Map(await Promise.all(sheets));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** CSV after RFC 4180 → its cells; the byte order mark is left out. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text
    .replace(/^\uFEFF/u, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gu)) {
    if (end === '' && quoted === undefined && plain === '' && row.length === 0) break;
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end !== ',') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
