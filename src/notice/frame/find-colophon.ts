import { isOrganisationName } from '../../language/index.js';
import type { Line } from '../lines/index.js';

/** What begins a document's 版记 (GB/T 9704-2012 §7.4): who gets copies, who printed it, how it may be shown. */
const COLOPHON_OPENING =
  /^\(?(?:抄\s*[送报]|[主分报发]\s*送\s*(?::|$)|主题词|印发(?:机关|单位|日期|时间)|印制单位|此件(?:公开|主动|依申请|不予)|(?:信息)?公开(?:方式|属性|选项|类别|形式)\s*:|共印\s*\d|\(?共\s*\d+\s*份)/u;
const CN = '[〇○零一二三四五六七八九十]';
/** 某县委办公室 2024年3月5日印发, or the day alone below the office's name. */
const PRINTED = new RegExp(
  `^(\\S{4,30}?)?(\\s*)(?:\\d{4}|${CN}{4})年(?:\\d|${CN}){1,3}月(?:\\d|${CN}){1,3}日\\s*印(?:发|制)?$`,
  'u',
);
/** A 版记 has few lines; further up such words open something else. */
const MOST_COLOPHON_LINES = 8;

function saysWhoPrinted(folded: string): boolean {
  const match = PRINTED.exec(folded);
  if (match === null) return false;
  const [, name, gap] = match;
  return name === undefined || gap !== '' || isOrganisationName(name);
}

/** A line of the 版记. On folded text. */
export function isColophon(folded: string): boolean {
  return COLOPHON_OPENING.test(folded.trim()) || saysWhoPrinted(folded.trim());
}

/** Index of the first line of the 版记 among a part's last lines; the number of lines where there is none. */
export function findColophon(lines: readonly Line[]): number {
  const from = Math.max(0, lines.length - MOST_COLOPHON_LINES);
  const start = lines.findIndex(
    ({ folded, cells }, index) => index >= from && cells === undefined && isColophon(folded),
  );
  if (start < 0) return lines.length;
  const dated = /^\d{4}/u.test(lines[start]?.folded ?? '');
  return dated && isOrganisationName(lines[start - 1]?.text ?? '') ? start - 1 : start;
}
