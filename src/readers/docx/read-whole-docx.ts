import { UnreadableError, type Diagnostic, type Paragraph, type SourceText } from '../../text/index.js';
import type { ReadOptions } from '../read-options.js';
import { type Block, listParagraphs } from '../word/index.js';
import { openZip, type ZipPackage } from '../zip/index.js';
import { openDocx, reportEmbedded, type OpenDocx } from './read-docx.js';

/** A document with fewer characters is looked at more closely: it may be a scan somebody pasted. */
const FEW_CHARACTERS = 40;
/** Documents inside one document that are read. Larger: a package of nothing but documents keeps a worker busy. */
const MOST_CHUNKS = 50;

/**
 * Reads a DOCX with what stands in it whole: documents of other formats (w:altChunk: HTML, MHTML, DOCX, text) where they
 * stand, and, where it holds next to no text, its pictures recognised. What is not read is said.
 * @throws UnreadableError as `readDocx` says.
 */
export async function readWholeDocx(bytes: Uint8Array, options: ReadOptions): Promise<SourceText> {
  return readPackage(openZip(bytes, options.limits), options);
}

/** Reads an open package as `readWholeDocx` says. */
export async function readPackage(pack: ZipPackage, options: ReadOptions): Promise<SourceText> {
  const open = openDocx(pack, options);
  const withChunks = await readChunks(open, options);
  const characters = withChunks.paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  if (characters >= FEW_CHARACTERS || open.story.pictures.length === 0) return withChunks;
  return readPictures(open, withChunks, options);
}

async function readChunks(open: OpenDocx, options: ReadOptions): Promise<SourceText> {
  const { story, source } = open;
  const blocks = story.blocks.filter(({ contents }) => contents !== true);
  const { readEmbedded } = options;
  if (readEmbedded === undefined || !blocks.some(({ chunk }) => chunk !== undefined)) return source;
  const paragraphs: Paragraph[] = [];
  const furniture: Paragraph[] = [];
  let skipped = story.embedded;
  let read = 0;
  let own: Block[] = [];
  const closeOwn = (): void => {
    addParagraphs(paragraphs, listParagraphs(own));
    own = [];
  };
  for (const block of blocks) {
    if (block.chunk === undefined) {
      own.push(block);
      continue;
    }
    closeOwn();
    read += 1;
    const inner = read > MOST_CHUNKS ? null : await readChunk(open, block.chunk, readEmbedded);
    if (inner === null) skipped += 1;
    addParagraphs(paragraphs, inner?.paragraphs ?? []);
    furniture.push(...(inner?.furniture ?? []));
  }
  closeOwn();
  return {
    ...source,
    paragraphs,
    furniture: [...source.furniture, ...furniture],
    diagnostics: reportEmbedded(skipped),
  };
}

/** Adds paragraphs behind others; their tables are numbered on. */
function addParagraphs(all: Paragraph[], more: readonly Paragraph[]): void {
  const tables = all.reduce((most, { table }) => Math.max(most, (table ?? -1) + 1), 0);
  for (const paragraph of more) {
    const { table } = paragraph;
    all.push({ ...leavePlace(paragraph), ...(table === undefined ? {} : { table: table + tables }) });
  }
}

/** A paragraph without its place on a page: a DOCX has none. */
function leavePlace({ text, hints, cells, table }: Paragraph): Paragraph {
  return {
    text,
    page: null,
    ...(hints === undefined ? {} : { hints }),
    ...(cells === undefined ? {} : { cells }),
    ...(table === undefined ? {} : { table }),
  };
}

/** The document of a chunk; null where it is missing or cannot be read. */
async function readChunk(
  { pack, relationships }: OpenDocx,
  id: string,
  readEmbedded: NonNullable<ReadOptions['readEmbedded']>,
): Promise<SourceText | null> {
  const name = relationships.find((relationship) => relationship.id === id)?.target;
  const bytes = name === undefined ? undefined : pack.read(name);
  if (name === undefined || bytes === undefined) return null;
  try {
    return await readEmbedded(bytes, name);
  } catch (error) {
    if (error instanceof UnreadableError && error.code !== 'too-much-content') return null;
    throw error;
  }
}

/** The document with the text of its pictures behind its own. */
async function readPictures(open: OpenDocx, source: SourceText, options: ReadOptions): Promise<SourceText> {
  const { pack, relationships, story } = open;
  const { readPictureFiles } = await import('../ocr/index.js');
  const names = story.pictures.map((id) => relationships.find((relationship) => relationship.id === id)?.target);
  const pictures = [...new Set(names)].flatMap((name) =>
    name === undefined ? [] : [pack.read(name) ?? new Uint8Array()],
  );
  const { paragraphs, furniture, skipped, diagnostics } = await readPictureFiles(pictures, options);
  const all = [...source.paragraphs];
  addParagraphs(all, paragraphs);
  const message = `${skipped} picture(s) are of no format that can be read.`;
  const parameters = { count: skipped };
  const said: Diagnostic[] =
    skipped === 0 ? [] : [{ code: 'picture-skipped', severity: 'warning', message, parameters }];
  return {
    ...source,
    paragraphs: all,
    furniture: [...source.furniture, ...furniture.map(leavePlace)],
    ocr: paragraphs.length > 0,
    diagnostics: [...source.diagnostics, ...said, ...diagnostics],
  };
}
