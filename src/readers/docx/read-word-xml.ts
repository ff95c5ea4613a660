import { Buffer } from 'node:buffer';
import { UnreadableError, type SourceText } from '../../text/index.js';
import { decodeText } from '../plain/index.js';
import type { ReadOptions } from '../read-options.js';
import { listParagraphs } from '../word/index.js';
import type { ZipPackage } from '../zip/index.js';
import { readNumbering } from './read-numbering.js';
import { readStory } from './read-story.js';
import { readStyles } from './read-styles.js';
import { readPackage } from './read-whole-docx.js';

const MEDIA_TYPE = 'application/xml';
const FLAT_PART = '<pkg:part ';
const PART_NAME = /pkg:name="([^"]*)"/u;

/**
 * Reads a document of Word saved as one XML file: of Word 2003 (WordprocessingML, which people rename .doc), or a whole
 * DOCX in one (“Word XML document”, flat OPC).
 * @throws UnreadableError as `readDocx` says.
 */
export async function readWordXml(bytes: Uint8Array, options: ReadOptions): Promise<SourceText> {
  const { limits } = options;
  if (bytes.length > limits.maxInflatedBytes) {
    throw new UnreadableError('too-much-content', `The document has more than ${limits.maxInflatedBytes} bytes.`);
  }
  const { text } = decodeText(bytes);
  if (text.includes(FLAT_PART)) {
    return { ...(await readPackage(createPackage(listFlatParts(text)), options)), mediaType: MEDIA_TYPE };
  }
  const parts = ['w:styles', 'w:lists', 'w:body'].map((name) => [name, Buffer.from(cut(text, name))] as const);
  const pack = createPackage(new Map(parts.filter(([, part]) => part.length > 0)));
  const named = (name: string): string | undefined => (pack.has(name) ? name : undefined);
  const styles = readStyles(pack, named('w:styles'), limits);
  const story = readStory(pack, 'w:body', styles, readNumbering(pack, named('w:lists'), limits), limits);
  if (story === undefined) throw new UnreadableError('corrupt-file', 'The document has no body.');
  return {
    format: 'docx',
    mediaType: MEDIA_TYPE,
    paragraphs: listParagraphs(story.blocks.filter(({ contents }) => contents !== true)),
    furniture: listParagraphs(story.blocks.filter(({ contents }) => contents === true)),
    pages: null,
    ocr: false,
    diagnostics: [],
  };
}

/** An element with all inside it: from its first start tag to its last end tag. */
function cut(text: string, name: string): string {
  const start = text.search(new RegExp(`<${name}[\\s>]`, 'u'));
  const end = `</${name}>`;
  const stop = text.lastIndexOf(end);
  return start < 0 || stop < start ? '' : text.slice(start, stop + end.length);
}

/** The parts of a flat package by name: XML as it stands, anything else in base 64. */
function listFlatParts(text: string): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  for (let at = text.indexOf(FLAT_PART); at >= 0;) {
    const next = text.indexOf(FLAT_PART, at + 1);
    const part = text.slice(at, next < 0 ? undefined : next);
    const name = PART_NAME.exec(part.slice(0, part.indexOf('>')))?.[1];
    if (name !== undefined) parts.set(partKey(name), readFlatPart(part));
    at = next;
  }
  return parts;
}

function readFlatPart(part: string): Uint8Array {
  const inside = (name: string): string => {
    const whole = cut(part, name);
    return whole.slice(whole.indexOf('>') + 1, Math.max(0, whole.lastIndexOf('<')));
  };
  const xml = inside('pkg:xmlData');
  return xml === '' ? Buffer.from(inside('pkg:binaryData'), 'base64') : Buffer.from(xml);
}

function partKey(name: string): string {
  return name.replace(/^\/+/u, '').toLowerCase();
}

/** Parts that are there already, in place of a package they would be unpacked from. */
function createPackage(parts: ReadonlyMap<string, Uint8Array>): ZipPackage {
  const read = (name: string): Uint8Array | undefined => parts.get(partKey(name));
  return {
    names: [...parts.keys()],
    has: (name) => read(name) !== undefined,
    read,
    stream: (name, sink) => {
      const part = read(name);
      if (part !== undefined) sink(part);
      return part !== undefined;
    },
  };
}
