import type { NoticeRecord } from '../ledger/index.js';

/** What a download of a notice is called, without its extension: the title, or the name of the file it came in. */
export function nameFile({ title, source }: Pick<NoticeRecord, 'title' | 'source'>): string {
  return title === '' ? source.fileName.replace(/\.[^.]+$/u, '') : title;
}
