import type { Found } from './find-phone.js';

/** Bounded as RFC 5321 §4.5.3.1 bounds an address: without, each character of a long row of letters would begin one. */
const EMAIL = /[a-z0-9][\w.+-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/iu;
/** Pages that set the letters apart or write the sign in words: c h s l @ example.com, chsl#example.com, chsl(at)example.com. */
const SPACED_EMAIL =
  /(?:邮箱|邮件|e-?mail)(?:地址)?\s*[:]?\s*(?<email>[a-z0-9][\w.+\- ]{0,127}?\s{0,4}(?:@|#|\(at\)|\[at\])\s{0,4}[a-z0-9][a-z0-9 -]{0,63}?(?:\s?\.\s?[a-z0-9]{1,63}){1,8})/iu;

/** The first e-mail address of a folded text, as written; null where there is none. */
export function findEmail(folded: string): Found | null {
  const plain = EMAIL.exec(folded);
  const spaced = SPACED_EMAIL.exec(folded);
  const email = spaced?.groups?.['email'];
  // The spaced form begins further left where both match: a plain match inside it holds only its last letters.
  if (
    spaced !== null &&
    email !== undefined &&
    (plain === null || spaced.index + spaced[0].length >= plain.index + plain[0].length)
  ) {
    const end = spaced.index + spaced[0].length;
    return { start: end - email.length, end };
  }
  return plain === null ? null : { start: plain.index, end: plain.index + plain[0].length };
}
