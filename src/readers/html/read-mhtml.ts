import PostalMime, { type Attachment } from 'postal-mime';
import { UnreadableError, type SourceText } from '../../text/index.js';
import type { ReadOptions } from '../read-options.js';
import { decodeHtml } from './decode-html.js';
import type { PageParts } from './page/page-parts.js';
import { readSavedPage } from './read-html.js';

/** Parts inside parts: a saved page has two levels. Larger only helps attackers. */
const MAX_PART_DEPTH = 16;
/** What stands between the line that opens a part and its first empty line. */
const PART_HEAD = /^--[^\r\n]+\r?\n(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)+/gmu;

/**
 * Makes the mail parser hand over HTML parts as bytes (as message text it takes a part without a charset for Latin) and
 * the address of each part, as the description it otherwise drops.
 */
function markParts(bytes: Uint8Array): Buffer {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const marked = raw.replace(PART_HEAD, (head) =>
    head
      .replace(/^content-type:[ \t]*(?:\r?\n[ \t]+)?text\/html/gimu, 'Content-Disposition: attachment\r\n$&')
      .replace(/^content-location:/gimu, 'Content-Description:'),
  );
  return Buffer.from(marked, 'latin1');
}

function isPage({ mimeType }: Attachment): boolean {
  return mimeType === 'text/html' || mimeType === 'application/xhtml+xml';
}

/** Parts of one kind by the addresses pages call them by. */
function listByAddress(
  parts: readonly Attachment[],
  decode: (bytes: Uint8Array) => string,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { content, contentId, description } of parts) {
    if (typeof content === 'string') continue;
    const text = decode(new Uint8Array(content));
    if (description !== undefined) texts.set(description.replace(/\s/gu, ''), text);
    if (contentId !== undefined) texts.set(`cid:${contentId.replace(/^<|>$/gu, '')}`, text);
  }
  return texts;
}

function listSavedParts(attachments: readonly Attachment[], page: Attachment): PageParts {
  return {
    styleSheets: listByAddress(
      attachments.filter(({ mimeType }) => mimeType === 'text/css'),
      (bytes) => new TextDecoder().decode(bytes),
    ),
    pages: listByAddress(
      attachments.filter((part) => isPage(part) && part !== page),
      decodeHtml,
    ),
    location: page.description ?? '',
  };
}

/**
 * A web archive (MHTML, RFC 2557: what browsers and Word save) → as `readHtml`. The first HTML part is the page, read with
 * the style sheets and the pages in frames it is saved together with. Throws UnreadableError: `corrupt-file` where there
 * is no such part, and as `readHtml`.
 */
export async function readMhtml(bytes: Uint8Array, options: ReadOptions): Promise<SourceText> {
  const email = await PostalMime.parse(markParts(bytes), {
    maxNestingDepth: MAX_PART_DEPTH,
    forceRfc822Attachments: true,
    attachmentEncoding: 'arraybuffer',
  }).catch((cause: unknown) => {
    throw new UnreadableError('corrupt-file', 'the web archive cannot be taken apart', { cause });
  });
  const page = email.attachments.find(isPage);
  if (page === undefined || typeof page.content === 'string') {
    throw new UnreadableError('corrupt-file', 'the web archive holds no HTML page');
  }
  const html = decodeHtml(new Uint8Array(page.content));
  return readSavedPage(html, 'multipart/related', options, listSavedParts(email.attachments, page));
}
