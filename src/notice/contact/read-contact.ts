import { foldText } from '../../text/index.js';
import type { Contact } from '../record.js';
import type { TextSpot } from '../text-spot.js';
import { findAddress, findEmail, findPhone, type Found } from '../../language/index.js';

/** How to reach the issuer, and where each field stands. */
export interface ContactReading {
  readonly contact: Contact;
  readonly phone: TextSpot | null;
  readonly email: TextSpot | null;
  readonly address: TextSpot | null;
}

function findFirst(folded: readonly string[], find: (text: string) => Found | null): TextSpot | null {
  for (const [index, text] of folded.entries()) {
    const found = find(text);
    if (found !== null) return { text: index, ...found };
  }
  return null;
}

/**
 * Telephone, e-mail and postal address from a notice's closing paragraphs, each verbatim: 联系方式:电话8321123;电子邮箱…;
 * 邮政信箱:… . Of several the first. Null where the notice gives none.
 */
export function readContact(texts: readonly string[]): ContactReading {
  const folded = texts.map((text) => foldText(text));
  const phone = findFirst(folded, findPhone);
  const email = findFirst(folded, findEmail);
  const address = findFirst(folded, findAddress);
  const slice = (spot: TextSpot | null): string | null =>
    spot === null ? null : (texts[spot.text]?.slice(spot.start, spot.end) ?? null);
  return { contact: { phone: slice(phone), email: slice(email), address: slice(address) }, phone, email, address };
}
