import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { readNotice } from '../../src/pipeline.js';
import { readDocument } from '../../src/readers/index.js';
import { buildScan } from '../support/build-scan.js';
import type { Line } from './report.js';
import { createFolder } from './taizhang.js';

/** Of poppler-utils. */
const DRAWER = 'pdftoppm';
const RESOLUTIONS = [300, 200];
/** A4 at a resolution, as pdftoppm draws it. */
const SIZE_IN_INCHES = [8.2677, 11.6929] as const;

const NOTICE = new URL('../../fixtures/notices/university-three-level/notice.txt', import.meta.url);

function isInstalled(program: string, ...args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The notice as LibreOffice prints it. */
async function printNotice(folder: string, lines: readonly string[]): Promise<string> {
  const paragraphs = lines.map((line) => `<p>${line.replace(/&/gu, '&amp;').replace(/</gu, '&lt;')}</p>`).join('');
  const style =
    '@page { size: A4; margin: 3.7cm 2.6cm 3.5cm 2.8cm } body { font-family: "Noto Serif CJK SC" } p { font-size: 16pt; line-height: 28pt; text-indent: 32pt; margin: 0 }';
  const page = `<html lang="zh-CN"><head><meta charset="utf-8"><style>${style}</style></head><body>${paragraphs}</body></html>`;
  await writeFile(join(folder, 'notice.html'), page);
  const convert = (args: readonly string[]): void => {
    execFileSync('soffice', ['--headless', ...args], {
      cwd: folder,
      stdio: 'ignore',
      env: { ...process.env, HOME: folder },
    });
  };
  convert(['--infilter=HTML (StarWriter)', '--convert-to', 'odt', 'notice.html']);
  convert(['--convert-to', 'pdf', 'notice.odt']);
  return join(folder, 'notice.pdf');
}

/** A PDF drawn and packed again as a scanner's PDF of grey JPEGs. */
function scan(pdf: string, folder: string, resolution: number): Uint8Array {
  const name = `scan${resolution}`;
  execFileSync(DRAWER, ['-r', String(resolution), '-gray', '-jpeg', '-jpegopt', 'quality=60', pdf, join(folder, name)]);
  const pages = readdirSync(folder).filter((file) => file.startsWith(`${name}-`));
  const pictures = pages.sort().map((file) => new Uint8Array(readFileSync(join(folder, file))));
  const [width, height] = SIZE_IN_INCHES.map((inches) => Math.ceil(inches * resolution));
  return buildScan(pictures, width ?? 0, height ?? 0);
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');

async function measureScan(bytes: Uint8Array, printed: string, resolution: number): Promise<readonly Line[]> {
  const started = performance.now();
  const { paragraphs, pages: counted } = await readDocument(bytes, 'scan.pdf');
  const pages = counted ?? 1;
  const seconds = (performance.now() - started) / 1000;
  const read = plain(paragraphs.map(({ text }) => text).join(''));
  return [
    {
      name: `scan of ${resolution} dpi, characters wrong`,
      ours: (distance(read, printed) / printed.length) * 100,
      unit: '%',
      most: 1,
    },
    { name: `scan of ${resolution} dpi, one of ${pages} pages`, ours: seconds / pages, unit: 's' },
  ];
}

/** Prints a notice, scans it and recognises it, all in the run itself: characters wrong in a hundred, seconds a page, issues found. */
export async function measureRecognition(): Promise<readonly Line[]> {
  if (!isInstalled('soffice', '--version') || !isInstalled(DRAWER, '-v')) {
    process.stdout.write(
      'SKIPPED: recognition needs LibreOffice (soffice) and poppler-utils (pdftoppm); nothing was measured.\n',
    );
    return [];
  }
  const folder = await createFolder();
  try {
    const text = readFileSync(NOTICE);
    const lines = text
      .toString('utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
    const pdf = await printNotice(folder, lines);
    const scans = RESOLUTIONS.map((resolution) => ({ resolution, bytes: scan(pdf, folder, resolution) }));
    const measured: Line[] = [];
    for (const { resolution, bytes } of scans) {
      measured.push(...(await measureScan(bytes, plain(lines.join('')), resolution)));
    }
    const issues = (await readNotice(new Uint8Array(text), 'notice.txt')).issues.length;
    const found = (await readNotice(scans[0]?.bytes ?? new Uint8Array(), 'scan.pdf')).issues.length;
    return [
      ...measured,
      { name: 'issues in the scan / in the text', ours: found, theirs: issues, unit: '', least: 1, most: 1 },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
