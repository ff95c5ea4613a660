import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeArchive } from '../support/make-archive.js';
import { compareRates, type Line } from './report.js';
import { type Rate, rateOfTool } from './run-program.js';
import { createFolder, importFolder } from './taizhang.js';

/** LibreOffice takes long for a file: of those it makes there are fewer. */
const OFFICE_SHARE = 15;
/** The programs beside ours start anew for each file, so a few files tell their rate. */
const TOOL_SHARE = 8;

interface Samples {
  readonly folder: string;
  readonly paths: readonly string[];
}

async function makeSamples(
  folder: string,
  count: number,
): Promise<Readonly<Record<'docx' | 'pdf' | 'office', Samples>>> {
  const docx = await writeArchive(join(folder, 'docx'), 'docx', count);
  const pdf = await writeArchive(join(folder, 'pdf'), 'pdf', count);
  const office = join(folder, 'office');
  execFileSync(
    'soffice',
    ['--headless', '--convert-to', 'pdf', '--outdir', office, ...docx.slice(0, Math.ceil(count / OFFICE_SHARE))],
    { stdio: 'ignore', env: { ...process.env, HOME: folder } },
  );
  return {
    docx: { folder: join(folder, 'docx'), paths: docx },
    pdf: { folder: join(folder, 'pdf'), paths: pdf },
    office: { folder: office, paths: readdirSync(office).map((name) => join(office, name)) },
  };
}

const pandoc = (path: string): string[] => [path, '-t', 'json', '-o', '/dev/null'];
const pdftotext = (path: string): string[] => ['-layout', path, '/dev/null'];

/** The whole import beside programs that only read, at the same number of processes; and two workers beside one. */
export async function measureReading(count: number): Promise<readonly Line[]> {
  const folder = await createFolder();
  try {
    const { docx, pdf, office } = await makeSamples(folder, count);
    const importInto = async (name: string, samples: Samples, workers: number): Promise<Rate> =>
      (await importFolder(samples.folder, join(folder, `data-${name}`), workers)).rate;
    const few = ({ paths }: Samples): readonly string[] => paths.slice(0, Math.ceil(count / TOOL_SHARE));
    const one = await importInto('one', docx, 1);
    const two = await importInto('two', docx, 2);
    const pandocOne = await rateOfTool('pandoc', pandoc, few(docx), 1);
    const pandocTwo = await rateOfTool('pandoc', pandoc, few(docx), 2);
    const pdfTwo = await importInto('pdf', pdf, 2);
    const pdftotextTwo = await rateOfTool('pdftotext', pdftotext, few(pdf), 2);
    const officeTwo = await importInto('office', office, 2);
    const pdftotextOffice = await rateOfTool('pdftotext', pdftotext, office.paths, 2);
    const officeName = `PDF by LibreOffice, 2 processes, import / pdftotext (${office.paths.length} files)`;
    return [
      ...compareRates(`DOCX, 1 process, import / pandoc (${count} files)`, one, pandocOne, 5),
      ...compareRates('DOCX, 2 processes, import / pandoc', two, pandocTwo, 5),
      { name: 'DOCX, 2 workers / 1 worker', ours: two.clock, theirs: one.clock, unit: 'files/s', least: 1.8 },
      {
        name: 'for comparison: pandoc, 2 processes / 1',
        ours: pandocTwo.clock,
        theirs: pandocOne.clock,
        unit: 'files/s',
      },
      ...compareRates(officeName, officeTwo, pdftotextOffice, 1),
      ...compareRates('PDF, fonts not embedded, 2 processes, import / pdftotext', pdfTwo, pdftotextTwo, 1),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
