import { UnreadableError, type Diagnostic, type SourceText } from '../../text/index.js';
import type { ReadOptions } from '../read-options.js';
import { listParagraphs, type Block } from '../word/index.js';
import { openZip, type ZipPackage } from '../zip/index.js';
import { readNumbering } from './read-numbering.js';
import { readRelationships, type Relationship } from './read-relationships.js';
import { readStory, type Story } from './read-story.js';
import { readStyles } from './read-styles.js';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const USUAL_DOCUMENT_PART = 'word/document.xml';
/** Parts that accompany the text, in the order their furniture is listed. */
const furnitureKinds = ['header', 'footer', 'footnotes', 'endnotes', 'comments'];

function findTarget(relationships: readonly Relationship[], kind: string): string | undefined {
  return relationships.find((relationship) => relationship.kind === kind)?.target;
}

/** What was passed over, said. */
export function reportEmbedded(embedded: number): readonly Diagnostic[] {
  if (embedded === 0) return [];
  const message = `${embedded} embedded document(s) were not read.`;
  return [{ code: 'embedded-document-skipped', severity: 'warning', message, parameters: { count: embedded } }];
}

/** A package with its document read, and what stands in it that is read otherwise. */
export interface OpenDocx {
  readonly pack: ZipPackage;
  readonly relationships: readonly Relationship[];
  readonly story: Story;
  /** What the document's own text gives; the documents it embeds are counted as passed over. */
  readonly source: SourceText;
}

/** Reads the own text of an open package. Results and errors as `readDocx` says. */
export function openDocx(pack: ZipPackage, { limits }: ReadOptions): OpenDocx {
  const documentPart = findTarget(readRelationships(pack, '', limits), 'officeDocument') ?? USUAL_DOCUMENT_PART;
  const relationships = readRelationships(pack, documentPart, limits);
  const styles = readStyles(pack, findTarget(relationships, 'styles'), limits);
  const numbering = readNumbering(pack, findTarget(relationships, 'numbering'), limits);
  const story = readStory(pack, documentPart, styles, numbering, limits);
  if (story === undefined) throw new UnreadableError('corrupt-file', 'The package has no document part.');
  const accompanying = furnitureKinds.flatMap((kind) => {
    const parts = new Set(relationships.filter((part) => part.kind === kind).map((part) => part.target));
    return [...parts].flatMap((part) => readStory(pack, part, styles, numbering, limits)?.blocks ?? []);
  });
  const isContents = (block: Block): boolean => block.contents === true;
  const chunks = story.blocks.filter(({ chunk }) => chunk !== undefined).length;
  const source: SourceText = {
    format: 'docx',
    mediaType: MEDIA_TYPE,
    paragraphs: listParagraphs(story.blocks.filter((block) => !isContents(block))),
    furniture: listParagraphs([...story.blocks.filter(isContents), ...accompanying]),
    pages: null,
    ocr: false,
    diagnostics: reportEmbedded(story.embedded + chunks),
  };
  return { pack, relationships, story, source };
}

/**
 * Reads a DOCX as Word and WPS write it: automatic numbers written out, tracked changes as accepted, text boxes after
 * the paragraph that holds them, table rows as rows. Headers, footers, notes, comments and the table of contents are
 * furniture. Nothing outside the package is ever opened.
 * @throws UnreadableError `corrupt-file`, `encrypted-file`, `too-much-content`, `nesting-too-deep`.
 */
export function readDocx(bytes: Uint8Array, options: ReadOptions): SourceText {
  return openDocx(openZip(bytes, options.limits), options).source;
}
