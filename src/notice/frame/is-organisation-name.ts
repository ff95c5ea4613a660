import { foldText } from '../../text/index.js';

const ENDING =
  /(?:党组|党委|党工委|工委|委员会|支部|总支|局|厅|委|部|办|办公室|中心|公司|集团|学院|大学|学校|中学|小学|医院|卫生院|政府|领导小组|工作组|总队|支队|大队|法院|检察院|协会|学会|联合会|联社|银行|院|所|站|社|处|台|馆|队|管委会|务会|理事会|常委会|街道|镇|乡|区|县|市)$/u;
const PUNCTUATION = /[。,;:!?“”《》、\d]/u;
const LONGEST = 40;

/** A line that is the name of a body and nothing else: a signer, or a unit whose issues follow. */
export function isOrganisationName(text: string): boolean {
  const folded = foldText(text).replace(/\s+/gu, '');
  return folded.length >= 4 && folded.length <= LONGEST && !PUNCTUATION.test(folded) && ENDING.test(folded) && !/关于|问题|整改|方面|情况/u.test(folded);
}
