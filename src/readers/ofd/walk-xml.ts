import { UnreadableError } from '../../text/index.js';
import type { ReadLimits } from '../read-options.js';
import { createXmlReader } from '../xml/index.js';
import type { ZipPackage } from '../zip/index.js';

/** What is told of each element: its name without prefix, its attributes, and at its end the text directly inside. */
export interface ElementHandlers {
  readonly open?: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly close?: (name: string, text: string) => void;
}

/** Walks one XML part. False where the package has none of that name. */
export function walkXml(zip: ZipPackage, path: string, limits: ReadLimits, handlers: ElementHandlers): boolean {
  const texts: string[] = [];
  const localName = (name: string) => name.slice(name.indexOf(':') + 1);
  // OFD writers disagree about the namespace (2016, none, a vendor's), never about the names.
  const reader = createXmlReader(
    new Map(),
    {
      open: (tag) => {
        texts.push('');
        handlers.open?.(localName(tag.name), tag.attribute);
      },
      close: (name) => {
        handlers.close?.(localName(name), texts.pop() ?? '');
      },
      text: (piece) => {
        if (texts.length > 0) texts[texts.length - 1] = `${texts.at(-1) ?? ''}${piece}`;
      },
    },
    limits,
  );
  if (
    !zip.stream(path, (piece) => {
      reader.write(piece);
    })
  )
    return false;
  reader.end();
  return true;
}

/** The same for a part without which there is no document. */
export function walkRequiredXml(zip: ZipPackage, path: string, limits: ReadLimits, handlers: ElementHandlers): void {
  if (!walkXml(zip, path, limits, handlers))
    throw new UnreadableError('corrupt-file', `The OFD lacks its part ${path}.`);
}

/** A location in a part, from the part's folder or with `/` from the package (GB/T 33190-2016 §7.3, ST_Loc). */
export function resolveLocation(part: string, location: string): string {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const segments: string[] = [];
  for (const segment of (location.startsWith('/') ? location : folder + location).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
