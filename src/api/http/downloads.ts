import { create } from 'content-disposition';
import type { Response } from 'express';
import type { NoticeRecord } from '../../ledger/index.js';

export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Loaded when first asked for: the XLSX library costs a third of a second and 40 MB. */
export function loadExport(): Promise<typeof import('../../export/index.js')> {
  return import('../../export/index.js');
}

/** What a download of a notice is called, without its extension: the title, or the name of the file it came in. */
export function nameFile({ title, source }: Pick<NoticeRecord, 'title' | 'source'>): string {
  return title === '' ? source.fileName.replace(/\.[^.]+$/u, '') : title;
}

/** What some system takes for the border between a folder and a file. */
const SEPARATORS = /[/\\]/gu;

/** The Content-Disposition of a download. A name is no path, and one cut off in the middle of a character is made whole. */
export function formatAttachment(fileName: string): string {
  return create(fileName.toWellFormed().replace(SEPARATORS, '_'));
}

/** Says of an answer that it is a file to be kept, before the first of its bytes. */
export function announceDownload(response: Response, type: string, fileName: string): Response {
  return response.type(type).setHeader('Content-Disposition', formatAttachment(fileName));
}
