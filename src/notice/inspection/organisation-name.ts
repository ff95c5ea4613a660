import { foldText } from '../../text/index.js';

/** Longer than any organ's name; a longer line is a sentence. */
const LONGEST_NAME = 40;
const ENDING =
  /(?:党组|党委|党工委|工委|纪委|监委|纪检组|委员会|常委会|局|厅|部|署|院|委|会|办公室|研究室|调研室|信息中心|办|中心|处|所|站|馆|社|厂|公司|集团|银行|支行|分行|学院|大学|学校|中学|小学|幼儿园|医院|政府|领导小组|总支|支部|总队|支队|大队|队|团|联合会|联|工商联|政协|法院|检察院|管委会|街道|乡|镇|区委|县委|市委)(?:\((?:代章|盖章|印章)\))?$/u;
const SENTENCE_PUNCTUATION = /[,。;:!?、“”"《》]/u;
/** Endings a sentence or a heading has as well: 整改工作领导小组 is a name, 加强领导小组 none; 问题, 情况 end headings. */
const HEADING_START =
  /^(?:关于|加强|强化|推进|开展|落实|进一步|成立|召开|组织|切实|坚持|严格|建立|健全|完善|\d|[一二三四五六七八九十]+、|\()/u;

/**
 * Whether a line is the name of an organisation and nothing else: a signature (中共某市某局党组), a unit's name as the
 * heading of a digest (某市司法局党组). By its ending, its length and the absence of sentence punctuation.
 */
export function isOrganisationName(text: string): boolean {
  const folded = foldText(text).trim();
  if (folded.length < 4 || folded.length > LONGEST_NAME) return false;
  if (SENTENCE_PUNCTUATION.test(folded) || HEADING_START.test(folded) || /\d{4}年/u.test(folded)) return false;
  return ENDING.test(folded);
}
