import { UnreadableError, type SourceText } from '../text/index.js';
import { detectFormat } from './detect-format.js';
import { loadReader } from './formats.js';
import { defaultReadLimits, type ReadOptions } from './read-options.js';
import { splitPipeRows } from './split-pipe-rows.js';

function refuseTooLong({ paragraphs, furniture }: SourceText, maxTextLength: number): void {
  let length = 0;
  for (const { text } of [...paragraphs, ...furniture]) length += text.length;
  if (length > maxTextLength) {
    throw new UnreadableError('too-much-content', `The text has ${length} characters; ${maxTextLength} are allowed.`);
  }
}

/**
 * Reads a file of any supported kind into paragraphs. What the file is, its content decides, not its name.
 * @param fileName used for its extension, and in messages.
 * @param options limits and progress; the defaults where left out.
 * @throws UnreadableError with a code of its own for each way a file can be no document: see `UnreadableCode`.
 */
export async function readDocument(
  bytes: Uint8Array,
  fileName: string,
  options: Partial<ReadOptions> = {},
): Promise<SourceText> {
  const complete: ReadOptions = { limits: defaultReadLimits, ...options };
  // A document inside a document is read; one inside that is not.
  return readKnown(bytes, fileName, { ...complete, readEmbedded: (inner, name) => readKnown(inner, name, complete) });
}

async function readKnown(bytes: Uint8Array, fileName: string, complete: ReadOptions): Promise<SourceText> {
  const { kind, diagnostics } = detectFormat(bytes, fileName, complete.limits);
  const read = await loadReader(kind);
  const source = await read(bytes, complete);
  refuseTooLong(source, complete.limits.maxTextLength);
  if (source.paragraphs.length === 0) {
    // What was passed over may be all there is.
    const passedOver = source.diagnostics.map(({ message }) => ` ${message}`).join('');
    throw new UnreadableError('no-text', `The file holds no text.${passedOver}`);
  }
  return {
    ...source,
    paragraphs: splitPipeRows(source.paragraphs),
    diagnostics: [...diagnostics, ...source.diagnostics],
  };
}
