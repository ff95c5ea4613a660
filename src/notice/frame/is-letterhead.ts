import { isOrganisationName } from '../../language/index.js';

/** 某发(2024)3号, 〔2024〕第3号: how an organ numbers its documents. On folded text. */
const DOCUMENT_NUMBER = '[\\p{Script=Han}A-Za-z]{0,16}[(\\[]\\d{4}[)\\]]\\s*第?\\s*\\d{1,5}\\s*号';
const APPROVER = '签\\s*发\\s*人?\\s*:\\s*[\\p{Script=Han}·、\\s]{2,24}';
const RED_HEAD_END = /(?:文件|公文)$/u;
/** Number, who signed it out, secrecy, urgency, copy number: the lines between a red head and the title (GB/T 9704-2012 §7.2). */
const PRINTED_ABOVE = new RegExp(
  `^(?:${DOCUMENT_NUMBER}(?:\\s+${APPROVER})?|${APPROVER}|(?:绝密|机密|秘密)(?:\\s*[★☆].{0,8})?|特急|加急|平急|急件|0\\d{5}|[★☆_=-]+)$`,
  'u',
);

/** A red head (中共某县委员会文件): whose paper it is. */
const isRedHead = (line: string): boolean => {
  const name = line.replace(RED_HEAD_END, '').trim();
  return name !== line && isOrganisationName(name);
};

/** What an organ's paper prints above a title: its red head, the document's number, who signed it out. On folded text. */
export function isLetterhead(folded: string): boolean {
  const line = folded.trim();
  return PRINTED_ABOVE.test(line) || isRedHead(line);
}
