import { createHash } from 'node:crypto';
import { buildNotice, type NoticeOptions, type NoticeRecord } from './notice/index.js';
import { readDocument, type ReadLimits, type ReadOptions } from './readers/index.js';

export type { ReadLimits };

/**
 * The whole core: the bytes of a notice in any form it is published in → its record.
 * Readers give paragraphs as a person sees them, the outline finds what is nested in what, the notice gives each piece
 * its role. Throws UnreadableError, with a stable code, where the bytes are no document or list no issue.
 */
export async function readNotice(
  bytes: Uint8Array,
  fileName: string,
  options: Partial<ReadOptions> & Pick<NoticeOptions, 'reading'> = {},
): Promise<NoticeRecord> {
  const source = await readDocument(bytes, fileName, options);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return buildNotice(source, { fileName, sha256, bytes: bytes.byteLength }, { reading: options.reading ?? null });
}
