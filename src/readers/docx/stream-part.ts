import type { ReadLimits } from '../read-options.js';
import { createXmlReader, type XmlHandlers } from '../xml/index.js';
import type { ZipPackage } from '../zip/index.js';

/**
 * Streams one XML part of the package through `handlers`; false where there is no such part.
 * @throws UnreadableError as `openZip` and `createXmlReader` say.
 */
export function streamPart(pack: ZipPackage, name: string, handlers: XmlHandlers, limits: ReadLimits): boolean {
  const reader = createXmlReader(wordNamespaces, handlers, limits);
  const found = pack.stream(name, reader.write);
  if (found) reader.end();
  return found;
}

/** Namespace → the prefix the handlers write it with; transitional (ECMA-376 part 4) and strict (part 1) alike. */
export const wordNamespaces: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://schemas.microsoft.com/office/word/2003/wordml', 'w'],
  ['http://schemas.microsoft.com/aml/2001/core', 'aml'],
]);
