import { findDates, isOrganisationName } from '../../language/index.js';
import { readMarkers } from '../../outline/index.js';
import type { Line } from '../lines/index.js';
import { findColophon } from './find-colophon.js';
import { isNoise, opensTailList } from './is-noise.js';

/** The end matter of a part: what invites comments, who signed, when, and the page's own tail. */
export interface Closing {
  /** Index of the first closing line; the part's body ends before it. */
  readonly start: number;
  readonly closing: readonly Line[];
  readonly signature: readonly Line[];
  readonly furniture: readonly Line[];
  readonly signer: string | null;
  readonly signedDate: string | null;
}

/** What opens the end matter: an invitation, contacts, 特此公示, a list of annexes. On folded text. */
const CLOSING_OPENING =
  /^(?:填[报表](?:单位|人|日期|时间)|制表(?:单位|人|日期)|(?:单位|部门|负责人|主要领导|经办人)?\s*\(?(?:盖章|公章|签章|签字|签名)\)?\s*:|[^。;:]{0,20}请(?:发送|致电|联系|拨打|寄)|欢迎|热忱欢迎|诚挚欢迎|恳请|联系(?:方式|电话|人|地址)|(?:意见|建议|监督|举报|咨询|受理|反馈|反映|联系)*(?:电话|方式|邮箱|邮编)|电话|通[信讯]地址|来信地址|邮寄地址|地址\s*:|邮政(?:信箱|编码)|邮编|电子(?:邮箱|邮件|信箱)|邮箱|特此(?:公[示告开]|通[报告]|报告|函[告复达]|说明)|公示(?:期|时间|日期)|附件?\s*:|附件\d|附表|以上(?:报告|情况|整改|,|[^。;]{0,16}(?:欢迎|请)[^。;]{0,8}(?:监督|审议))|如(?:有|对|您|果)[^。]{0,20}(?:意见|建议|异议|疑问)|对(?:以上|上述|整改)[^。]{0,20}(?:意见|异议)|请予?(?:审议|监督|审查)|专此(?:报告|函)|此(?:函|复|致)|(?:广大)?(?:干部)?群众[^。]{0,12}(?:监督|意见|反映))/u;
const ANNEX_LIST = /^附\s*件?\s*:\s*\S/u;
const LONGEST_ANNEX_NAME = 60;
const ANNEX_HEADING = /^附\s*(?:件|表|录)\s*(?:\d{1,2}|[一二三四五六七八九十])?\s*:?$/u;
/** Punctuation and a copy note a signature date may carry: (2023年5月10日) 2023年5月10日印发. */
const DATE_DECORATION = /[\s()【】[\]。.]|印发|公布|发布/gu;

/** The ISO date of a line that is a date and nothing else, or null. */
export function readDateLine(folded: string): string | null {
  const text = folded.trim();
  if (text.length > 24) return null;
  const [date, ...others] = findDates(text);
  if (date?.iso === undefined || others.length > 0) return null;
  const rest = `${text.slice(0, date.start)}${text.slice(date.end)}`.replace(DATE_DECORATION, '');
  return rest === '' ? date.iso : null;
}

/** A line `附件`, `附件1`, `附件：` of its own. */
export function isAnnexHeading(folded: string): boolean {
  return ANNEX_HEADING.test(folded.trim());
}

/** `中共X委员会 2023年5月10日` on one line: signer and date. */
function readSignerWithDate(line: Line): { signer: string; date: string } | null {
  const date = findDates(line.folded).at(-1);
  if (date === undefined || date.iso === null || date.end < line.folded.trimEnd().length - 2 || line.folded.length > 60)
    return null;
  const name = line.text.slice(0, date.start).trim();
  return isOrganisationName(name) ? { signer: name, date: date.iso } : null;
}

interface Signature {
  readonly start: number;
  readonly end: number;
  readonly signer: string | null;
  readonly date: string | null;
}

/** Up to this many bodies sign one notice. */
const MOST_SIGNERS = 4;

/** The signature is sought from the end: a date line, and above it the names of those who signed. */
function findSignature(lines: readonly Line[], from: number): Signature | null {
  for (let at = lines.length - 1; at >= from; at -= 1) {
    const line = lines[at];
    if (line === undefined || line.cells !== undefined) return null;
    const both = readSignerWithDate(line);
    if (both !== null) return { start: at, end: at + 1, signer: both.signer, date: both.date };
    const date = readDateLine(line.folded);
    const isName = isOrganisationName(line.text);
    // A name without a date signs only as the last line: further up it is a unit, or a cell of a table.
    if (date === null && !(isName && at === lines.length - 1)) continue;
    let start = date === null ? at + 1 : at;
    while (start > from && at + 1 - start < MOST_SIGNERS + 1 && isOrganisationName(lines[start - 1]?.text ?? ''))
      start -= 1;
    const signer =
      start <= at && readDateLine(lines[start]?.folded ?? '') === null ? (lines[start]?.text ?? null) : null;
    return { start, end: at + 1, signer, date };
  }
  return null;
}

/** The lines of `附件：1.… 2.… 3.…`: numbered, short, no sentences. */
function findAnnexList(lines: readonly Line[]): ReadonlySet<Line> {
  const list = new Set<Line>();
  let open = false;
  for (const line of lines) {
    const listed: boolean =
      open &&
      line.folded.length <= LONGEST_ANNEX_NAME &&
      !/[。;]$/u.test(line.folded) &&
      readMarkers(line.folded).length > 0;
    open = listed || ANNEX_LIST.test(line.folded);
    if (open) list.add(line);
  }
  return list;
}

/** A signature stands within the last lines of its part; a name further up heads a unit's issues. */
const LAST_SIGNATURE_LINES = 12;

function findTail(lines: readonly Line[]): number {
  const list = lines.findIndex((line, index) => index > lines.length / 2 && opensTailList(line.folded));
  let end = list < 0 ? lines.length : list;
  while (end > 0 && isNoise(lines[end - 1]?.folded ?? '')) end -= 1;
  return end;
}

const REPORTING_BODY =
  '[^。;,:]{0,14}(?:我[\\p{Script=Han}]{1,6}|党组|党委|党工委|党?总支(?:部)?|党支部|政府|委员会|集团|公司|学校|学院|大学|医院|中心|[局委厅办院])';
/**
 * 下一步，我委将…: the body that reports speaks for itself; a measure names no such subject. 学校党委将以此次巡视整改为契机…
 * says so without 下一步: then it must speak of the rectification as a whole. On folded text.
 */
const OUTLOOK = new RegExp(
  `^(?:(?:下一?步|今后|接下来)(?:工作中)?,${REPORTING_BODY}将|${REPORTING_BODY}将[^。;]{0,40}(?:[此本这]次|整改(?:成果|结果|成效|工作)|审议意见))`,
  'u',
);

/**
 * The last paragraph, where it looks ahead for the whole body; -1 where it does not, or where issues above it end in such
 * paragraphs of their own.
 */
function findOutlook(content: readonly Line[], limit: number): number {
  const found = content.flatMap(({ folded }, index) => (index < limit && OUTLOOK.test(folded) ? [index] : []));
  const [only] = found;
  const last = content.slice(0, limit).findLastIndex(({ folded }) => !CLOSING_OPENING.test(folded));
  return found.length === 1 && only !== undefined && only === last ? only : -1;
}

/**
 * The end matter of a part's lines. It begins with the first line that opens so and is followed by no further heading,
 * or with the signature.
 */
export function findClosing(lines: readonly Line[], isHeading: (line: Line) => boolean): Closing {
  const tail = findTail(lines);
  const content = lines.slice(0, tail);
  const annexList = findAnnexList(content);
  const lastHeading = content.findLastIndex(
    (line) =>
      line.cells !== undefined || (isHeading(line) && !annexList.has(line) && !CLOSING_OPENING.test(line.folded)),
  );
  const from = Math.max(lastHeading + 1, content.length - LAST_SIGNATURE_LINES);
  // Below a signature a 版记 names a printer and a day of its own; without one they are all that is signed.
  const colophon = findColophon(content);
  const signature = findSignature(content.slice(0, colophon), from) ?? findSignature(content, from);
  const limit = signature?.start ?? content.length;
  const end = colophon > lastHeading ? Math.min(limit, colophon) : limit;
  const outlook = findOutlook(content, end);
  const opening =
    outlook >= 0
      ? outlook
      : content.findIndex((line, index) => index > lastHeading && index < end && CLOSING_OPENING.test(line.folded));
  const start = opening < 0 ? end : opening;
  const signatureLines = signature === null ? [] : content.slice(signature.start, signature.end);
  const behind = signature === null ? [] : content.slice(signature.end);
  return {
    start,
    closing: [...content.slice(start, limit), ...behind.filter(({ folded }) => !isNoise(folded))],
    signature: signatureLines,
    furniture: [...behind.filter(({ folded }) => isNoise(folded)), ...lines.slice(tail)],
    signer: signature?.signer ?? null,
    signedDate: signature?.date ?? null,
  };
}
