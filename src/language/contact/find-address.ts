import type { Found } from './find-phone.js';

const LABEL =
  /(?:通信地址|通讯地址|联系地址|邮寄地址|来信地址|来访地址|办公地址|单位地址|邮政信箱|来信来访(?:地址)?|来信请寄|信函请寄|(?<!邮箱|邮件|网络|网站|电子)地址|信箱(?!@))\s*(?:为|是|:|至)\s*/u;
/** What follows an address: the next labelled field, or the end of the sentence. */
const NEXT_FIELD =
  /[;。\n\t]|[,、\s](?=\s*(?:邮编|邮政编码|电话|联系电话|监督电话|举报电话|电子|邮箱|e-?mail|传真|联系人|收件人|网址))|(?=邮编|邮政编码|联系电话|监督电话|举报电话|电子邮箱|电子邮件)/iuy;

function endsAt(folded: string, index: number): boolean {
  NEXT_FIELD.lastIndex = index;
  return NEXT_FIELD.test(folded);
}

/** The first stretch of an address that is not inside brackets opened in it (机关党委(邮编:838200) keeps its brackets). */
function findEnd(folded: string, start: number): number {
  let depth = 0;
  for (let index = start; index < folded.length; index += 1) {
    const character = folded.charAt(index);
    if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && endsAt(folded, index)) return index;
  }
  return folded.length;
}

/** The first labelled postal address of a folded text (通信地址, 邮政信箱, 地址, 来信来访), label excluded; null if none. */
export function findAddress(folded: string): Found | null {
  const match = LABEL.exec(folded);
  if (match === null) return null;
  const start = match.index + match[0].length;
  const text = folded.slice(start, findEnd(folded, start)).replace(/[,、\s]+$/u, '');
  return text === '' || text.includes('@') ? null : { start, end: start + text.length };
}
