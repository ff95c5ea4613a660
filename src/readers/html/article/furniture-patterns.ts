import { joinPageWords, pageLabels, pageListHeads, readMarkers, type MarkerFamily } from '../../../language/index.js';
import type { HtmlElement } from '../page/html-tree.js';

/** Elements that by their meaning are no part of an article (HTML standard §4.3). */
const furnitureElements: ReadonlySet<string> = new Set([
  'nav',
  'footer',
  'aside',
  'header',
  'button',
  'menu',
  'dialog',
]);

/** Words in class and id attributes by which portals name what surrounds an article. */
const furnitureNames: ReadonlySet<string> = new Set([
  'nav', 'navi', 'navbar', 'navigation', 'menu', 'topmenu', 'header', 'head', 'top', 'topbar', 'logo', 'banner', 'foot',
  'footer', 'bottom', 'copyright', 'crumb', 'crumbs', 'breadcrumb', 'breadcrumbs', 'position', 'location', 'dqwz', 'weizhi',
  'share', 'bdshare', 'bdsharebuttonbox', 'fenxiang', 'tool', 'tools', 'toolbar', 'print', 'dayin', 'related', 'relate',
  'xgyd', 'xglj', 'xgxw', 'recommend', 'hot', 'rank', 'sidebar', 'side', 'aside', 'search', 'login', 'comment', 'comments',
  'pager', 'pagination', 'prenext', 'prevnext', 'qrcode', 'ewm', 'link', 'links', 'friendlink', 'yqlj', 'beian', 'info',
  'infos', 'source', 'laiyuan', 'pubdate', 'pubtime', 'meta', 'hits',
]); // prettier-ignore

/** Class and id names of the article in the content systems Chinese portals run on. A hint, never the only way. */
const articleName =
  /^(?:trs_(?:editor|uediteditor|paper_default)|view|zoom|ucap-?content|article-?(?:content|body|text|con)|vsb_content(?:_\d+)?|wp_articlecontent|v_news_content|pages_content|news_?(?:content|text)|con_?text|art_?con(?:tent)?|bt-content|xl_con\d*|wordsection\d*|section\d+)$/iu;
const articleTitleName =
  /^(?:title|bt|biaoti|tit|wzbt|(?:art|article|news|content|con|info|xl|pages|arti)[-_]?(?:title|tit|bt)|arti_title|ucaptitle|title_con)\d*$/iu;

function namesOf(element: HtmlElement): string[] {
  return `${element.attributes.get('class') ?? ''} ${element.attributes.get('id') ?? ''}`
    .split(/\s+/u)
    .filter((name) => name !== '');
}

/** Whether an element is by its kind or its name part of what surrounds an article. */
export function isNamedFurniture(element: HtmlElement): boolean {
  if (furnitureElements.has(element.name)) return true;
  return namesOf(element).some((name) => name.toLowerCase().split(/[-_\d]+/u).some((word) => furnitureNames.has(word)) && !articleName.test(name) && !articleTitleName.test(name)); // prettier-ignore
}

/** Whether an element bears a name content systems give the article itself. */
export function isNamedArticle(element: HtmlElement): boolean {
  return (
    element.name === 'article' ||
    element.name === 'ucapcontent' ||
    namesOf(element).some((name) => articleName.test(name))
  );
}

/** Whether an element bears a name content systems give the article's title. */
export function isNamedTitle(element: HtmlElement): boolean {
  return element.name === 'ucaptitle' || namesOf(element).some((name) => articleTitleName.test(name));
}

/** Labels of the line under a title that says when and whence a page was published. */
const INFO_LINE = new RegExp(`^[[【(]?${joinPageWords(pageLabels)}\\s*[:(【[]`, 'u');
/** 2023-05-12 09:30 with nothing but more labels behind it: a portal's date, not a signature's. */
const PORTAL_DATE =
  /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?(?:$|\s*(?:来源|信息来源|浏览|点击|作者|阅读|字号|\||\[|【))/u;
const TOOL_LINE =
  /^[[【(]?(?:打印(?:本页|此页|文章)?|关闭(?:本页|窗口|此页)?|收藏(?:本页)?|字号|字体|分享(?:到|至)?|返回(?:顶部|首页|列表)?|下载|复制链接|扫一扫|我要纠错|纠错|微信|微博|qq空间|朋友圈|大|中|小|[\s|/\]【】()[:、])+$/iu;
/** The pages of a long article: 上一页 1 2 下一页, 共2页 当前第1页. */
const PAGING_LINE =
  /^(?=.*(?:[上下前后首尾末]一?页|共\s*\d{1,3}\s*页))[\d\s上下前后首尾末一页第共当跳转到|/<>«»‹›….,[\]:]+$/u;
const NEIGHBOUR_LINE = /^[[【(]?(?:上|下|前|后)一?[篇条页则](?:文章|新闻|信息)?[\]】)]?\s*(?::|$|没有|无)/u;
const POSITION_LINE = /^[[【(]?(?:您?(?:现在|当前|目前)?(?:所在)?的?位置(?:是)?|您现在的位置)\s*[:：>]/u;
const FOOTER_LINE =
  /(?:版权所有|copyright|备案(?:号|序号)|icp备|公网安备|网站标识码|技术支持|^(?:主办|承办|协办|网站维护)(?:单位)?\s*:|网站地图|设为首页|加入收藏|建议使用.{0,20}(?:浏览器|分辨率))/iu;
const RELATED_HEAD = new RegExp(`^[[【(]?${joinPageWords(pageListHeads)}[\\]】)]?\\s*:?$`, 'u');
/** No line of furniture is longer; a sentence of the notice that happens to begin like one is. */
const MAX_FURNITURE_LINE = 160;

/** Whether a line (folded) says when and whence the page was published or where on the site it stands. */
export function isInfoLine(folded: string): boolean {
  const line = folded.trim();
  if (line.length > MAX_FURNITURE_LINE || /[。;]/u.test(line)) return false;
  return INFO_LINE.test(line) || PORTAL_DATE.test(line) || POSITION_LINE.test(line);
}

/** Whether a line (folded) belongs to the site by its own words: tool bar, 上一篇, footer. */
export function isSiteLine(folded: string): boolean {
  const line = folded.trim();
  return (
    line.length <= MAX_FURNITURE_LINE &&
    [FOOTER_LINE, TOOL_LINE, PAGING_LINE, NEIGHBOUR_LINE].some((pattern) => pattern.test(line))
  );
}

/** Whether a line (folded) heads a list of other pages. */
export function isRelatedHead(folded: string): boolean {
  return RELATED_HEAD.test(folded.trim());
}

/** Words of rectification notices. They tell the notice from other sentences of a page. */
const NOTICE_WORD = /整改|巡视|巡察|督察|审计|反馈|问责|问题|措施|落实|下一步|责任单位|时限|移交/u;
/** Numbers a piece of a notice may open with; letters and words open sentences of a page as well. */
const NUMBERED: ReadonlySet<MarkerFamily> = new Set([
  'cjkComma',
  'cjkParen',
  'arabic',
  'arabicParen',
  'circled',
  'ordinal',
  'cjkIs',
]);
const opensNumbered = (folded: string): boolean => readMarkers(folded).some(({ family }) => NUMBERED.has(family));
const SENTENCE = /[。;:!?]/u;
/** The teaser of another page, or of this one. */
const CUT_OFF = /(?:(?<!…)…+|(?<![.。])[.。]{3,})$/u;
/** Shorter sentences are captions and teasers. */
const MIN_SENTENCE = 15;

/** Whether a text (folded) reads like a piece of a notice wherever it stands: a sentence or a numbered line with its words. */
export function isNoticeLike(folded: string): boolean {
  if (!NOTICE_WORD.test(folded) || CUT_OFF.test(folded)) return false;
  return opensNumbered(folded) || (folded.length >= MIN_SENTENCE && SENTENCE.test(folded));
}

/** Whether a line (folded) may end a notice: an issuer, a date, a contact, an annex. */
export function isClosingLine(folded: string): boolean {
  if (folded.length > MIN_SENTENCE * 4) return false;
  return (
    /(?:委员会|党组|党委|党工委|支部|局|政府|办公室|纪委|监委|公司|医院|学校|学院|大学|中心|法院|检察院)$/u.test(
      folded,
    ) ||
    /^\(?[\d〇○零一二三四五六七八九]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日\)?$/u.test(
      folded,
    ) ||
    /^(?:附件|附表|附:|联系(?:电话|方式|人)|监督(?:电话|方式)|邮政信箱|通讯地址|通信地址|电子邮箱|邮箱)/u.test(folded)
  );
}
