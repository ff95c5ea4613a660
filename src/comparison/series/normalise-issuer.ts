import { foldText } from '../../text/index.js';

/** The party's own names for its bodies: the same unit publishes as 党组, 党委 or under its plain name. */
const PARTY_PREFIX = /^(?:中国共产党|中共)/u;
const PARTY_SUFFIX =
  /(?:委员会|党组织|党组|机关党委|党委|党总支|总支|党支部|支部|党工委|工委|工作委员会|领导小组|办公室)(?:\(.*\))?$/u;

/** 某市某局: a name made anonymous matches any name in its place. */
const ANONYMOUS = /某+/gu;

/** A name cut shorter than this says nothing (市委). */
const SHORTEST_NAME = 3;

/**
 * An issuer's name for comparison: script and width unified, without 中共 and without the body that signs for the unit
 * (市体育局党组, 中共某市体育局委员会 and 市体育局 are one). Empty where there is no name.
 */
export function normaliseIssuer(issuer: string | null): string {
  let name = foldText(issuer ?? '')
    .replace(/[\s"“”'·]+/gu, '')
    .replace(PARTY_PREFIX, '')
    .replace(ANONYMOUS, '');
  for (let before = ''; before !== name;) {
    before = name;
    const cut = name.replace(PARTY_SUFFIX, '');
    if (cut.length >= SHORTEST_NAME) name = cut;
  }
  return name;
}
