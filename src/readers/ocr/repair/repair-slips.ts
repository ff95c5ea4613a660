const CJK = '[\\u2E80-\\u9FFF\\uFF00-\\uFF60\\u201C\\u201D\\u2018\\u2019]';
const SPACE_IN_CHINESE = new RegExp(`(?<=${CJK}) +| +(?=${CJK})`, 'gu');
const SPACE_IN_MARKER = /^([（(]) *([一二三四五六七八九十]{1,3}|\d{1,3}) *([）)])/u;
const SPACE_AFTER_NUMBER = /^(\d{1,3}) ?([.、．]) */u;
/** A series of ( and ) of mixed width: the recogniser sees one side full-width and the other half-width. */
const MIXED_WIDTH_BRACKETS =
  /^(?:\(([一二三四五六七八九十]{1,3}|\d{1,3})）|（([一二三四五六七八九十]{1,3}|\d{1,3})\))/u;
/** 一、 read as 一. or 一， or 一,: no sentence begins with a number word and a comma. */
const COMMA_FOR_MARK = /^([一二三四五六七八九十]{1,3})[,，.](?=[\u2E80-\u9FFF])/u;
/** A quotation closed with the mark that opens it. */
const OPENING_MARK_TWICE = /“([^“”]{1,40})“(?=[^”]*$)/gu;

/** 率 read as 牵 or 辜 before a percentage: 达标牵100%. Neither word stands before one. */
const RATE = /[牵辜](?=(?:仅?[为达]到?|不足|超过|[提升降]{1,2}[高低]?[到至])?\d[\d.]*[%％])/gu;

/** The rings of a per cent sign read once more as figures, before a mark or at the end: 60%06, 27.4%6. No figure follows the sign there. */
const SIGN_TWICE = /(?<=[0-9]%)[0469]{1,2}(?=[，。；、,;)）]|$)/gu;

/** Words of notices read with a character like the right one; the words read are none, in the places given. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/贵任|货任(?!务)/gu, '责任'],
  [/问货(?=[。，；、”]|$)/gu, '问责'],
  [/未位(?![于列居])/gu, '末位'],
  [/不艮/gu, '不良'],
  [/撒(?=[并销])/gu, '撤'],
  [/情诉/gu, '情况'],
  [/序早/gu, '序号'],
  [/巳(?=[办完整经按将])/gu, '已'],
];

/** 一 between two dates or times is a dash: 11月5日一12月28日, 8:30一17:00. */
const DASH = /(?<=[日月年时分0-9:：])一(?=\d{1,4}[年月日时:：])/gu;

/**
 * Slips of recognition that cannot be anything else: spaces the recogniser puts between Chinese characters, and the
 * shape of outline markers. Characters that might be right are never touched.
 */
export function repairSlips(text: string): string {
  return WORDS.reduce((read, [word, meant]) => read.replace(word, meant), text)
    .replace(SPACE_IN_CHINESE, '')
    .replace(SPACE_IN_MARKER, '$1$2$3')
    .replace(
      MIXED_WIDTH_BRACKETS,
      (_, han: string | undefined, other: string | undefined) => `（${han ?? other ?? ''}）`,
    )
    .replace(SPACE_AFTER_NUMBER, '$1$2')
    .replace(COMMA_FOR_MARK, '$1、')
    .replace(SIGN_TWICE, '')
    .replace(RATE, '率')
    .replace(DASH, '—')
    .replace(OPENING_MARK_TWICE, '“$1”');
}
