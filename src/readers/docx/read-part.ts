import type { ReadLimits } from '../read-options.js';
import { createXmlReader, type XmlHandlers } from '../xml/index.js';
import type { ZipPackage } from '../zip/index.js';
import { wordNamespaces } from './word-namespaces.js';

/**
 * Streams one XML part of the package through `handlers`; false where there is no such part.
 * @throws UnreadableError as `openZip` and `createXmlReader` say.
 */
export function readPart(pack: ZipPackage, name: string, handlers: XmlHandlers, limits: ReadLimits): boolean {
  const reader = createXmlReader(wordNamespaces, handlers, limits);
  const found = pack.stream(name, reader.write);
  if (found) reader.end();
  return found;
}
