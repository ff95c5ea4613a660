import { foldText } from '../../text/index.js';

const PARTY_PREFIX = /^(中国共产党|中共)/u;
const PARTY_GROUP = /党组$/u;
const COMMITTEE = /(委员会|党委|党总支|党支部)$/u;
/** Bodies that are one and the same with their party committee: 市交通运输局 and 中共市交通运输局委员会 sign the same notices. */
const COMMITTEE_OF_BODY = /(局|厅|办公室|医院|学院|大学|学校|公司|集团|中心|协会|联合会)委$/u;

/**
 * An issuer's name as series and filters compare it. One office signs as 党组, as 委员会, with 中共 or without, in
 * full-width or traditional letters, with blanks between the characters: all give one key.
 */
export function normaliseIssuer(issuer: string): string {
  return foldText(issuer)
    .replace(/\s+/gu, '')
    .replace(PARTY_PREFIX, '')
    .replace(PARTY_GROUP, '')
    .replace(COMMITTEE, '委')
    .replace(COMMITTEE_OF_BODY, '$1');
}
