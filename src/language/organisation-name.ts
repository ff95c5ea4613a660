import { foldText } from '../text/index.js';

/** Longer than any organ's name; a longer line is a sentence. */
const LONGEST_NAME = 40;
/** Endings of organs' names. Those that end other words as well carry what must not stand before them (干部, 部署, 网站). */
const ENDING = new RegExp(
  `(?:${[
    '党组|党委|党工委|党总支|总支|党支部|支部|工委|纪委|监委|纪检组|委员会|常委会|管委会|委',
    '(?<![全大格布开结破新])局|厅|(?<!部)署|(?<![干内全外局])部|院|(?<![长好坏用之到实深细难])处|(?<![场有无厕之])所',
    '办公室|研究室|(?<![么督包承交查催协主举])办|(?<![为绕党重])中心|(?<![网车])站|馆|供销社|厂',
    '公司|集团|银行|支行|分行|学院|大学|学校|中学|小学|幼儿园|医院|法院|检察院',
    '政府|领导小组|总队|支队|大队|中队|政协|街道|(?<![家下返城])乡|镇',
    '部务会|室务会|局务会|院务会|协会|学会|商会|联合会|联谊会|基金会|理事会|总会|总工会|红十字会|工商联|文联|残联|妇联|侨联|社科联',
  ].join('|')})(?:\\((?:代章|盖章|印章)\\))?$`,
  'u',
);
const SENTENCE_PUNCTUATION = /[,。;:!?、“”"《》]/u;
/** Beginnings of headings that may end like a name: 加强领导小组. */
const HEADING_START =
  /^(?:关于|加强|强化|推进|开展|落实|进一步|成立|召开|组织|切实|坚持|严格|建立|健全|完善|\d|[一二三四五六七八九十]+、|\()/u;

/** Endings of the names units go by in a ledger: shorter than an organ's full name, and only where names stand. */
const UNIT_ENDING =
  /(?:[科股室处部局办所队组司院厂站校馆会委镇乡村班场]|中心|街道|公司|车间|支部|社区|学院|银行|集团|政府|党组|党委)$/u;
const LONGEST_UNIT = 16;

/** Whether a folded text is a unit's name as a column or a field gives it (财务科, 管网运营分公司). Never for running text. */
export function isUnitName(folded: string): boolean {
  const name = folded.trim();
  return name.length >= 2 && name.length <= LONGEST_UNIT && !SENTENCE_PUNCTUATION.test(name) && UNIT_ENDING.test(name);
}

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
