import { extname } from 'node:path';

const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['.doc', 'application/msword'],
  ['.pdf', 'application/pdf'],
  ['.html', 'text/html'],
  ['.htm', 'text/html'],
  ['.mht', 'multipart/related'],
  ['.mhtml', 'multipart/related'],
  ['.txt', 'text/plain'],
  ['.ofd', 'application/ofd'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.jpeg', 'image/jpeg'],
  ['.tif', 'image/tiff'],
  ['.tiff', 'image/tiff'],
]);

/** What a file of an archive or folder says it is, by its name; what it is shows when it is read. */
export function guessMediaType(path: string): string {
  return mediaTypes.get(extname(path).toLowerCase()) ?? 'application/octet-stream';
}
