import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeArchive } from '../support/make-archive.js';
import type { Line } from './report.js';
import { rateOfTool } from './run-program.js';
import { createFolder, importFolder } from './taizhang.js';

/** Times LibreOffice needs long for a file, so it makes few and each is imported once. */
const OFFICE_SHARE = 6;

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

/** The whole import beside programs that only read, at the same number of processes; and two workers beside one. */
export async function measureReading(count: number): Promise<readonly Line[]> {
  const folder = await createFolder();
  try {
    const { docx, pdf, office } = await makeSamples(folder, count);
    const importInto = async (name: string, samples: Samples, workers: number): Promise<number> =>
      (await importFolder(samples.folder, join(folder, `data-${name}`), workers)).rate;
    const pandoc = (path: string): string[] => [path, '-t', 'json', '-o', '/dev/null'];
    const pdftotext = (path: string): string[] => ['-layout', path, '/dev/null'];
    const one = await importInto('one', docx, 1);
    const two = await importInto('two', docx, 2);
    const pandocOne = await rateOfTool('pandoc', pandoc, docx.paths, 1);
    const pandocTwo = await rateOfTool('pandoc', pandoc, docx.paths, 2);
    const pdfTwo = await importInto('pdf', pdf, 2);
    const pdftotextTwo = await rateOfTool('pdftotext', pdftotext, pdf.paths, 2);
    const officeTwo = await importInto('office', office, 2);
    const pdftotextOffice = await rateOfTool('pdftotext', pdftotext, office.paths, 2);
    return [
      {
        name: `DOCX, 1 process, import / pandoc (${count} files)`,
        ours: one,
        theirs: pandocOne,
        unit: 'files/s',
        least: 5,
      },
      { name: 'DOCX, 2 processes, import / pandoc', ours: two, theirs: pandocTwo, unit: 'files/s', least: 5 },
      { name: 'DOCX, 2 workers / 1 worker', ours: two, theirs: one, unit: 'files/s', least: 1.8 },
      {
        name: `PDF by LibreOffice, 2 processes, import / pdftotext (${office.paths.length} files)`,
        ours: officeTwo,
        theirs: pdftotextOffice,
        unit: 'files/s',
        least: 1,
      },
      {
        name: 'PDF, fonts not embedded, 2 processes, import / pdftotext',
        ours: pdfTwo,
        theirs: pdftotextTwo,
        unit: 'files/s',
        least: 1,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
