import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeArchiveDocx } from './make-archive-docx.js';
import { makeArchiveNotice } from './make-archive-notice.js';
import { makeArchivePdf } from './make-archive-pdf.js';

export type ArchiveFormat = 'docx' | 'pdf';

export interface ArchiveFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** One file of the archive. The same number gives the same notice in either format, byte for byte, every time. */
export function makeArchiveFile(number: number, format: ArchiveFormat, seed = 1): ArchiveFile {
  const notice = makeArchiveNotice(number, seed);
  return {
    fileName: `${String(number).padStart(5, '0')}.${format}`,
    bytes: format === 'docx' ? makeArchiveDocx(notice) : makeArchivePdf(notice),
  };
}

/** Writes files `first` to `first + count - 1` of the archive into a folder. Their paths, in order. */
export async function writeArchive(
  folder: string,
  format: ArchiveFormat,
  count: number,
  first = 0,
): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  for (let number = first; number < first + count; number += 1) {
    const { fileName, bytes } = makeArchiveFile(number, format);
    const path = join(folder, fileName);
    await writeFile(path, bytes);
    paths.push(path);
  }
  return paths;
}
