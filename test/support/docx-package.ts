import { strToU8, zipSync } from 'fflate';

export const WORD_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The inside of each part of a DOCX; parts left out are not in the package. */
export interface DocxParts {
  /** Inside of w:body. */
  readonly body: string;
  /** Inside of w:styles. */
  readonly styles?: string;
  /** Inside of w:numbering. */
  readonly numbering?: string;
  /** Further parts with a relationship each: kind → the part's whole XML. */
  readonly others?: Readonly<Record<string, string>>;
}

const namespaces = [
  `xmlns:w="${WORD_NAMESPACE}"`,
  `xmlns:r="${RELATIONSHIPS}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

export function writePart(root: string, inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${namespaces}>${inside}</w:${root}>`;
}

/** The parts of a DOCX by name, for tests that damage one before zipping. */
export function listDocxFiles({ body, styles, numbering, others = {} }: DocxParts): Record<string, string> {
  const parts: Record<string, string> = { ...others };
  if (styles !== undefined) parts['styles'] = writePart('styles', styles);
  if (numbering !== undefined) parts['numbering'] = writePart('numbering', numbering);
  const kinds = Object.keys(parts);
  const relationships = kinds.map(
    (kind, index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/${kind}" Target="${kind}.xml"/>`,
  );
  const rels = (inside: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  const types = kinds.map(
    (kind) =>
      `<Override PartName="/word/${kind}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`,
  );
  return {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>${types.join('')}</Types>`,
    '_rels/.rels': rels(`<Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="word/document.xml"/>`),
    'word/document.xml': writePart('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': rels(relationships.join('')),
    ...Object.fromEntries(Object.entries(parts).map(([kind, xml]) => [`word/${kind}.xml`, xml])),
  };
}

/** Zips text parts; the date is fixed so that the same parts give the same bytes. */
export function zipFiles(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>, { mtime: '2024-01-01T00:00:00' });
}

export function createDocx(parts: DocxParts): Uint8Array {
  return zipFiles(listDocxFiles(parts));
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A run, with what stands inside its w:rPr. */
export function run(text: string, properties = ''): string {
  const rPr = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${rPr}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** A paragraph of one run, with what stands inside its w:pPr. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${text === '' ? '' : run(text)}</w:p>`;
}

export function numbered(text: string, numberingId: number, level = 0): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numberingId}"/></w:numPr>`);
}

export function level(index: number, format: string, text: string, extra = ''): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${extra}<w:lvlText w:val="${text}"/></w:lvl>`;
}

/** One abstract numbering and the instance of the same id. */
export function numbering(id: number, levels: string): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>${instance(id, id)}`;
}

export function instance(id: number, abstractId: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`;
}
