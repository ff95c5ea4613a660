/** Radical, character, radical, character: EquivalentUnifiedIdeograph of Unicode 14 for the CJK Radicals Supplement. */
const RADICALS =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示' +
  '⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺶羊⺹耂⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞' +
  '⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

const characterOfRadical = new Map(
  Array.from({ length: RADICALS.length / 2 }, (_, index) => [
    RADICALS.charAt(2 * index),
    RADICALS.charAt(2 * index + 1),
  ]),
);

/** Radicals Unicode decomposes to an old form, while fonts of mainland China draw the new one: 入户 comes as ⼊⼾. */
const NEW_FORMS: ReadonlyMap<string, string> = new Map([
  ['⼾', '户'],
  ['⾭', '青'],
]);

const SUPPLEMENT = /[\u2E80-\u2EFF]/gu;
/** Kangxi radicals and compatibility ideographs, which Unicode itself decomposes. */
const COMPATIBILITY = /[\u2F00-\u2FDF\uF900-\uFAFF]/gu;

/** Any of these; most runs hold none. */
const RESTORED = /[⸺⸻\u2E80-\u2EFF\u2F00-\u2FDF\uF900-\uFAFF]/u;

/** Dashes as long as two and three characters, which fonts draw for —— and ———. */
const LONG_DASHES: ReadonlyMap<string, string> = new Map([
  ['⸺', '——'],
  ['⸻', '———'],
]);

/**
 * The ordinary characters for radicals, compatibility ideographs and long dashes; nothing else changes. PDF fonts map glyphs back to
 * any character they draw alike: Chromium writes ⻓期 for 长期 and ⻅ for 见.
 */
export function restoreIdeographs(text: string): string {
  if (!RESTORED.test(text)) return text;
  return text
    .replace(/[⸺⸻]/gu, (dash) => LONG_DASHES.get(dash) ?? dash)
    .replace(COMPATIBILITY, (character) => NEW_FORMS.get(character) ?? character.normalize('NFKC'))
    .replace(SUPPLEMENT, (radical) => characterOfRadical.get(radical) ?? radical);
}
