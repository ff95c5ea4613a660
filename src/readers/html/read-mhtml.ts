import PostalMime from 'postal-mime';
import { UnreadableError, type SourceText } from '../../text/index.js';
import type { ReadOptions } from '../read-options.js';
import { decodeHtml } from './decode-html.js';
import { readPage } from './read-html.js';

/** Parts inside parts: a saved page has two levels. Larger only helps attackers. */
const MAX_PART_DEPTH = 16;

/** Makes the mail parser hand over HTML parts as bytes: as message text it takes a part without a charset for Latin. */
function markPagesAsFiles(bytes: Uint8Array): Buffer {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return Buffer.from(
    raw.replace(/^content-type:[ \t]*(?:\r?\n[ \t]+)?text\/html/gimu, 'Content-Disposition: attachment\r\n$&'),
    'latin1',
  );
}

/**
 * A web archive (MHTML, RFC 2557: what browsers and Word save) → as `readHtml`. The first HTML part is the page; frames
 * and pictures are ignored. Throws UnreadableError: `corrupt-file` where there is no such part, and as `readHtml`.
 */
export async function readMhtml(bytes: Uint8Array, options: ReadOptions): Promise<SourceText> {
  const email = await PostalMime.parse(markPagesAsFiles(bytes), {
    maxNestingDepth: MAX_PART_DEPTH,
    forceRfc822Attachments: true,
    attachmentEncoding: 'arraybuffer',
  }).catch((cause: unknown) => {
    throw new UnreadableError('corrupt-file', 'the web archive cannot be taken apart', { cause });
  });
  const page = email.attachments.find(
    (part) => part.mimeType === 'text/html' || part.mimeType === 'application/xhtml+xml',
  );
  if (page === undefined || typeof page.content === 'string') {
    throw new UnreadableError('corrupt-file', 'the web archive holds no HTML page');
  }
  return readPage(decodeHtml(new Uint8Array(page.content)), 'multipart/related', options);
}
