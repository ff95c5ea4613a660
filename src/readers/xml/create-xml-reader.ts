import { SaxesParser } from 'saxes';
import { UnreadableError } from '../../text/index.js';
import type { ReadLimits } from '../read-options.js';
import { createXmlDecoder } from './create-xml-decoder.js';
import { createXmlNames } from './create-xml-names.js';

/** A start tag. Valid during the call of `open` only. */
export interface XmlTag {
  /** The name under the handlers' prefix for its namespace, whatever prefix the file uses. */
  readonly name: string;
  /** The value of an attribute, named as `w:val` or `Id`; undefined where it is missing. */
  readonly attribute: (name: string) => string | undefined;
}

export interface XmlHandlers {
  readonly open: (tag: XmlTag) => void;
  readonly close: (name: string) => void;
  /** Character data, entities resolved; one text may come in several pieces. */
  readonly text: (text: string) => void;
}

/** Takes an XML part's bytes piece by piece. */
export interface XmlReader {
  readonly write: (piece: Uint8Array) => void;
  readonly end: () => void;
}

/**
 * An XML reader for files nobody vouches for: a DOCTYPE is refused (so there is no entity to expand and nothing to
 * fetch), depth is bounded, nothing is held but the open elements.
 * @param namespaces uri → the prefix the handlers know it by.
 * @throws UnreadableError from `write` and `end`: `corrupt-file` (not well-formed, DOCTYPE, undecodable),
 * `nesting-too-deep`.
 */
export function createXmlReader(
  namespaces: ReadonlyMap<string, string>,
  handlers: XmlHandlers,
  limits: Pick<ReadLimits, 'maxXmlDepth'>,
): XmlReader {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const decode = createXmlDecoder();
  const names = createXmlNames(namespaces);
  let attributes: Record<string, string> = {};
  let depth = 0;
  const attribute = (name: string): string | undefined => attributes[names.write(name)] ?? attributes[name];

  parser.on('error', (error) => {
    throw new UnreadableError('corrupt-file', 'An XML part is not well-formed.', { cause: error });
  });
  parser.on('doctype', () => {
    throw new UnreadableError('corrupt-file', 'An XML part declares a DOCTYPE, which no document format allows.');
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > limits.maxXmlDepth) {
      throw new UnreadableError('nesting-too-deep', `An XML part nests more than ${limits.maxXmlDepth} elements.`);
    }
    attributes = tag.attributes;
    for (const name in attributes) {
      if (name.startsWith('xmlns')) names.declare(name.slice('xmlns:'.length), attributes[name] ?? '');
    }
    handlers.open({ name: names.read(tag.name), attribute });
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handlers.close(names.read(tag.name));
  });
  parser.on('text', handlers.text);
  parser.on('cdata', handlers.text);

  return {
    write: (piece) => {
      parser.write(decode(piece));
    },
    end: () => {
      parser.write(decode());
      parser.close();
    },
  };
}
