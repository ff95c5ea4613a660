/** A stretch of a text that holds one value. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

/** 0539-8301234, (0539)8301234, 8321123, 13800001111, 400-810-1234, 010-12345678转802, 8301234-802. */
const NUMBER =
  '(?:(?:\\(0\\d{2,3}\\)|0\\d{2,3})\\s*-?\\s*(?:\\d{7,8}|\\d{5}(?!\\d))|1[3-9]\\d(?:[\\s-]?\\d{4}){2}|400-?\\d{3}-?\\d{4}|\\d{7,8}|12\\d{3})(?:\\s*(?:转|-)\\s*\\d{1,4}(?!\\d))?';
const LABEL = '(?:(?:联系|监督|举报|咨询|值班|办公|受理|来电)?电话(?:号码)?|热线|座机|手机)';
const LABELLED = new RegExp(`${LABEL}(?:\\([^)\\d]{1,12}\\))?\\s*(?:为|是)?\\s*[:.]?\\s*(?<number>${NUMBER})`, 'u');
/** A fax number is given where no telephone is. */
const FAX = new RegExp(`(?:传真|电话/传真)\\s*[:]?\\s*(?<number>${NUMBER})`, 'u');

/** The first labelled telephone number of a folded text (联系电话, 监督电话, 举报电话, else 传真); null where there is none. */
export function findPhone(folded: string): Found | null {
  const match = LABELLED.exec(folded) ?? FAX.exec(folded);
  const number = match?.groups?.['number'];
  if (match === null || number === undefined) return null;
  const end = match.index + match[0].length;
  return { start: end - number.length, end };
}
