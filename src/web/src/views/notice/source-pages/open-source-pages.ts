import type { NoticeRecord } from '../../../../../api/contract/answers.js';
import type { SourcePages } from './source-pages';

/** Pictures a browser can draw; it knows no TIFF. */
const DRAWABLE_PICTURES = ['image/png', 'image/jpeg'];

/** Whether the pages of the file can be shown as they were printed. An OFD has pages, but no browser draws it. */
export function hasDrawablePages({ source }: NoticeRecord): boolean {
  return source.format === 'pdf' || DRAWABLE_PICTURES.includes(source.mediaType);
}

/** Opens the file at `url`. What draws it is loaded now, not with the page: pdf.js weighs more than all views together. */
export async function openSourcePages({ source }: NoticeRecord, url: string): Promise<SourcePages> {
  if (source.format === 'pdf') return (await import('./open-pdf-pages')).openPdfPages(url);
  return (await import('./open-picture-pages')).openPicturePages(url);
}
