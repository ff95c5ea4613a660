import { normaliseLine } from '../../../text/index.js';

/** A shorter heading is a column of the site (巡察整改), not the title of a notice. */
export const MIN_TITLE = 8;
/** A longer line is a sentence. */
const MAX_TITLE = 120;
const TITLE_END =
  /(?:通报|通告|公告|公示|公开|报告|情况|进展|公布|总结|台账|清单|表|摘编|简报|方案|函|通知|回复|答复|说明)(?:\([^)]*\))?$/u;
const TITLE_TOPIC = /整改|巡[视察]|审计|督[察查]|销号|自查自纠|问题/u;
/** Portals put the names of the site and of its columns before or behind the title; a dash inside a span of dates parts nothing. */
const SITE_SEPARATOR = /\s*(?:_+|\||｜|--+|—+|–|>+)\s*|\s+-\s*|\s*-\s+|(?<=[^\d年月日\s])-(?=\D)/u;
/** Portals cut long titles. */
const CUT_OFF = /(?:(?<!…)…+|(?<![.。])[.。]{2,})$/u;

/** How much a folded text without white space reads like the title of a notice. */
export type TitleStrength = 'none' | 'topic' | 'whole';

/** A folded text without its white space: titles are compared so. */
export function squeeze(text: string): string {
  return text.replace(/\s/gu, '');
}

/** Whether a title (squeezed) ends in dots. */
export function isCutOff(title: string): boolean {
  return CUT_OFF.test(title);
}

/** A title (squeezed) without the dots at its end. */
export function withoutDots(title: string): string {
  return title.replace(CUT_OFF, '');
}

/** Whether a text (squeezed) is about rectification and, `whole`, ends as notices' titles do. */
export function judgeTitle(text: string): TitleStrength {
  if (text.length < MIN_TITLE || text.length > MAX_TITLE || /[。;]/u.test(text) || !TITLE_TOPIC.test(text))
    return 'none';
  return TITLE_END.test(text) ? 'whole' : 'topic';
}

/** The pieces of a document's title: the article's own among the names of the site and its columns. */
export function splitDocumentTitle(title: string): readonly string[] {
  return title
    .replace(/\s+/gu, ' ')
    .split(SITE_SEPARATOR)
    .map(normaliseLine)
    .filter((piece) => piece !== '');
}
