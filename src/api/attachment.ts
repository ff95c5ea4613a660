const NOT_PLAIN = /[^\w.-]/gu;
/** Half a character: a name cut off in the middle of one; encodeURIComponent refuses it. */
const LONE_SURROGATE = /\p{Cs}/gu;
/** What RFC 5987 wants escaped beyond encodeURIComponent. */
const RESERVED = /['()*]/gu;

/** The Content-Disposition of a download: the name in full (RFC 5987), and an ASCII one for clients that know no better. */
export function formatAttachment(fileName: string): string {
  const encoded = encodeURIComponent(fileName.replace(LONE_SURROGATE, '\uFFFD')).replace(
    RESERVED,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${fileName.replace(NOT_PLAIN, '_')}"; filename*=UTF-8''${encoded}`;
}
