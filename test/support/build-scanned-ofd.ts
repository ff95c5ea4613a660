import { readFileSync, readdirSync } from 'node:fs';
import { packOfd } from './build-ofd.js';

const folder = new URL('../../fixtures/layout/scans/', import.meta.url);

/** The page pictures (PNG) of a scanned notice, made by make-scan-fixtures.sh from fixtures/notices/NAME/notice.txt. */
export function readScannedPages(name: string): Uint8Array[] {
  return readdirSync(folder)
    .filter((file) => file.startsWith(`${name}-`))
    .sort()
    .map((file) => new Uint8Array(readFileSync(new URL(file, folder))));
}

/** How a picture is put on its page: whole by default. */
const WHOLE = 'Boundary="0 0 210 297" CTM="210 0 0 297 0 0"';

/** An OFD as office scanners write it: a picture a page, named by id in the document's resources; nothing else. */
export function buildScannedOfd(pictures: readonly Uint8Array[], place = WHOLE): Uint8Array {
  const pages = pictures.map((_, index) => `<ofd:ImageObject ID="${50 + index}" ResourceID="${90 + index}" ${place}/>`);
  const media = pictures
    .map(
      (_, index) =>
        `<ofd:MultiMedia ID="${90 + index}" Type="Image" Format="PNG"><ofd:MediaFile>image_${index}.png</ofd:MediaFile></ofd:MultiMedia>`,
    )
    .join('');
  const resources = `<ofd:Res xmlns:ofd="http://www.ofdspec.org/2016" BaseLoc="Res"><ofd:MultiMedias>${media}</ofd:MultiMedias></ofd:Res>`;
  const list = pages
    .map((_, index) => `<ofd:Page ID="${index + 20}" BaseLoc="Pages/Page_${index}/Content.xml"/>`)
    .join('');
  const document = `<ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes></ofd:CommonData><ofd:Pages>${list}</ofd:Pages></ofd:Document>`;
  const files = Object.fromEntries(pictures.map((picture, index) => [`Doc_0/Res/image_${index}.png`, picture]));
  return packOfd(pages, { 'Doc_0/Document.xml': document, 'Doc_0/DocumentRes.xml': resources, ...files });
}
