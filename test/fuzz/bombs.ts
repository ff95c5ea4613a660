import { strToU8, zipSync } from 'fflate';
import { deflateSync } from 'node:zlib';
import { createBomb } from '../support/create-bomb.js';
import { createDocx, listDocxFiles, paragraph, zipFiles } from '../support/docx-package.js';

/** A small or simple file that costs whoever reads it naively far more than it weighs. */
export interface Bomb {
  readonly name: string;
  readonly fileName: string;
  readonly build: () => Uint8Array;
}

const MEBIBYTE = 1024 * 1024;
const DEPTH = 100_000;

function nestZips(levels: number): Uint8Array {
  let inner: Uint8Array = zipSync({ 'zeros.txt': new Uint8Array(16 * MEBIBYTE) });
  for (let level = 1; level < levels; level += 1) {
    const copies = Array.from({ length: 16 }, (_, index) => [`${index}.zip`, inner] as const);
    inner = zipSync(Object.fromEntries(copies));
  }
  return inner;
}

/** A DOCX whose document part is replaced. */
function docxWith(documentXml: string): Uint8Array {
  const files = listDocxFiles({ body: paragraph('甲') });
  return zipFiles({ ...files, 'word/document.xml': documentXml });
}

function laughAt(levels: number): Uint8Array {
  const entities = Array.from({ length: levels }, (_, index) => {
    const value = index === 0 ? 'ha' : `&e${index - 1};`.repeat(10);
    return `<!ENTITY e${index} "${value}">`;
  });
  const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return docxWith(
    `<?xml version="1.0"?><!DOCTYPE w:document [${entities.join('')}]><w:document ${main}><w:body><w:p><w:r><w:t>&e${levels - 1};</w:t></w:r></w:p></w:body></w:document>`,
  );
}

function nestRuns(depth: number): Uint8Array {
  const body = `${'<w:sdt><w:sdtContent>'.repeat(depth)}${paragraph('甲')}${'</w:sdtContent></w:sdt>'.repeat(depth)}`;
  return createDocx({ body });
}

/** A PDF of the given objects, numbered from 1; streams are given with their dictionary. */
function writePdf(
  objects: readonly (string | { readonly dictionary: string; readonly stream: Uint8Array })[],
): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n')];
  const offsets: number[] = [];
  let length = 9;
  objects.forEach((object, index) => {
    offsets.push(length);
    const body =
      typeof object === 'string'
        ? Buffer.from(object)
        : Buffer.concat([
            Buffer.from(`<<${object.dictionary}/Length ${object.stream.length}>>stream\n`),
            object.stream,
            Buffer.from('\nendstream'),
          ]);
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    parts.push(part);
    length += part.length;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

const CATALOG = '<</Type/Catalog/Pages 2 0 R>>';
const FONT = '<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>';

function pageWith(stream: Uint8Array, dictionary = ''): Uint8Array {
  return writePdf([
    CATALOG,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources${FONT}/Contents 4 0 R>>`,
    { dictionary, stream },
  ]);
}

/** Each form draws the next one three times: 3^levels drawings of one word. */
function nestForms(levels: number): Uint8Array {
  const form = (index: number): { dictionary: string; stream: Uint8Array } => {
    const last = index === levels - 1;
    const resources = last ? FONT : `<</XObject<</X ${index + 5} 0 R>>>>`;
    return {
      dictionary: `/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources${resources}`,
      stream: Buffer.from(last ? 'BT /F1 9 Tf (a) Tj ET' : '/X Do /X Do /X Do'),
    };
  };
  return writePdf([
    CATALOG,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</X 4 0 R>>>>/Contents 4 0 R>>',
    ...Array.from({ length: levels }, (_, index) => form(index)),
  ]);
}

/** A page tree that counts a million pages, and a cross-reference table of a million lines that lead to one of them. */
function listMillionPages(): Uint8Array {
  const count = 1_000_000;
  const head = `%PDF-1.4\n1 0 obj\n${CATALOG}\nendobj\n2 0 obj\n<</Type/Pages/Count ${count}/Kids[${'3 0 R '.repeat(count)}]>>\nendobj\n`;
  const page = '3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>\nendobj\n';
  const line = `${String(head.length).padStart(10, '0')} 00000 n \n`;
  const table = `xref\n0 ${count}\n0000000000 65535 f \n0000000009 00000 n \n${String(head.indexOf('2 0 obj')).padStart(10, '0')} 00000 n \n${line.repeat(count - 3)}`;
  return Buffer.from(
    `${head}${page}${table}trailer<</Size ${count}/Root 1 0 R>>\nstartxref\n${head.length + page.length}\n%%EOF`,
  );
}

function inflatingPage(): Uint8Array {
  const text = Buffer.from('BT /F1 9 Tf (a) Tj ET\n'.repeat((400 * MEBIBYTE) / 22));
  return pageWith(deflateSync(text), '/Filter/FlateDecode');
}

/** The bombs of issue trackers and security reports, smallest sense first: what a mail attachment could do to the service. */
export const bombs: readonly Bomb[] = [
  { name: 'DOCX, 400 MB of XML', fileName: 'bomb.docx', build: () => createBomb(400) },
  { name: 'DOCX, 400 MB of XML said to be 1 KB', fileName: 'liar.docx', build: () => createBomb(400, 1024) },
  { name: 'ZIP in ZIP, 1 TB', fileName: 'nested.zip', build: () => nestZips(5) },
  { name: 'DOCX, billion laughs', fileName: 'laughs.docx', build: () => laughAt(10) },
  { name: 'DOCX, 100,000 nested elements', fileName: 'deep.docx', build: () => nestRuns(DEPTH / 2) },
  {
    name: 'HTML, 100,000 nested elements',
    fileName: 'deep.html',
    build: () => Buffer.from(`<html>${'<div>'.repeat(DEPTH)}整改`),
  },
  { name: 'PDF, a million pages', fileName: 'pages.pdf', build: listMillionPages },
  { name: 'PDF, nested forms', fileName: 'forms.pdf', build: () => nestForms(26) },
  { name: 'PDF, page of 400 MB', fileName: 'page.pdf', build: inflatingPage },
  { name: 'TXT, ten million lines', fileName: 'lines.txt', build: () => Buffer.from('1\n'.repeat(10_000_000)) },
  { name: 'TXT, one line of 30 MB', fileName: 'line.txt', build: () => Buffer.from('整改'.repeat(5 * MEBIBYTE)) },
  {
    name: 'HTML, 20 MB of table cells',
    fileName: 'cells.html',
    build: () => Buffer.from(`<table><tr>${'<td>1'.repeat(4 * MEBIBYTE)}`),
  },
  {
    name: 'HTML, huge spans',
    fileName: 'spans.html',
    build: () => strToU8(`<table>${'<tr><td colspan=1000 rowspan=65534>整改'.repeat(20_000)}`),
  },
];
