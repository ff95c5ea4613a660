import { EARTHLY_BRANCHES, HEAVENLY_STEMS } from '../numerals/rows.js';

/** Sources of regular expressions for what markers are made of, on folded text. */

/** A character of a number in words. */
export const HAN = '[一二三四五六七八九十百零〇]';
/** A number before an item, in digits or in words: 12, 十二. */
export const ITEM_NUMBER = `(?:\\d{1,3}|${HAN}{1,4})`;
/** A character of a number in the numerals of cheques. */
export const LEGAL = '[壹贰貳叁參肆伍陆陸柒捌玖拾]';
/** Marks that open an item or stand before its number. */
export const ORNAMENTS = '•●■◆▪▶►➤➢▷▸★✅☑✔✓🔹🔸🔷🔶👉📌';
/** Marks that open an item and stand before no number. */
export const BULLETS = '※·☆○◎◇□△▲▽▼→⇒√+';
/** What a number may follow that counts issues: 问题1, 整改任务三, 序号5. */
export const ENUMERATED_NOUN = '(?:整改|反馈|具体|存在|突出)?(?:问题|任务|事项|清单|意见)(?:清单)?|序号';

/** What the first character of any marker is: at most places of a text there is none, and one look tells. */
export const MARKER_START = new RegExp(
  `[第其【\\[<整反具存突问任事清意序${HAN.slice(1, -1)}首其再最(\\d㈠-㈩⒈-⒛⑴-⒇①-⑳❶-❿➀-➉➊-➓A-Za-zⅠ-Ⅻⅰ-ⅻ${EARTHLY_BRANCHES}${HEAVENLY_STEMS}${LEGAL.slice(1, -1)}\\-${ORNAMENTS}${BULLETS}]`,
  'u',
);
