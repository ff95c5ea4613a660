/**
 * Words a portal page prints around a notice (39 of 51 notices met on portals carried some). They are held only against
 * lines outside the notice itself: before the title, between title and preamble, and behind the signature.
 */
interface PageWord {
  readonly kind: 'published' | 'author' | 'readers' | 'look' | 'catalogue' | 'place' | 'otherPages' | 'footer';
  /** Source of a regular expression on folded text. */
  readonly words: string;
  /** A line of such a page; a test holds every row to it. */
  readonly example: string;
}

/** Labels of the lines that say when, whence and by whom a page was published, and its entry in the catalogue. */
export const pageLabels: readonly PageWord[] = [
  { kind: 'published', words: '发布(?:时间|日期|机构|机关|单位|者|人)?', example: '发布时间:2023-05-10' },
  { kind: 'published', words: '发稿时间|时间|日期', example: '日期:2023-05-10' },
  { kind: 'published', words: '(?:更新|公开|成文|生成|创建)(?:时间|日期)', example: '成文日期:2023-05-10' },
  { kind: 'author', words: '(?:信息|文章)?(?:来源|作者)|稿源|供稿|撰稿|摄影', example: '信息来源:某市水利局' },
  { kind: 'author', words: '信息发布(?:时间|日期|人|单位|机构|机关)?', example: '信息发布单位:某市水利局' },
  { kind: 'author', words: '(?:责任|本期|执行)?编辑|责编|审核|校对|[初复终]审|录入', example: '责任编辑:某某' },
  { kind: 'readers', words: '(?:浏览|阅读|访问)(?:量|次数|数)?', example: '浏览次数:128' },
  { kind: 'readers', words: '点击(?:数|量|率|次数)?|人气', example: '点击率:128' },
  { kind: 'look', words: '字号|字体(?:大小)?|分享(?:到|至)?|打印|收藏', example: '字体:大 中 小' },
  { kind: 'catalogue', words: '索引号?|发文字号|文号|信息分类|主题分类|关键词|主题词', example: '索引号:01-2023-0001' },
  { kind: 'catalogue', words: '公开(?:方式|范围)|有效性', example: '公开方式:主动公开' },
  { kind: 'place', words: '栏目|当前位置|您?(?:现在|当前|所在)?(?:的)?位置', example: '当前位置:首页>通知公告' },
];

/** Words that open a line of a page's frame whatever follows: navigation, buttons, other pages, footer. */
export const pageOpenings: readonly PageWord[] = [
  { kind: 'place', words: '首页|当前位置|您(?:现在|当前)?(?:所在)?的?位置', example: '首页 > 通知公告' },
  { kind: 'place', words: '网站(?:地图|首页|标识)|导航|搜索|热门|菜单|notice', example: '网站地图' },
  { kind: 'look', words: '打印|关闭|返回|分享|收藏|字号|大\\s*中\\s*小|\\[?\\s*大', example: '打印 关闭' },
  { kind: 'look', words: '微信|微博|扫一扫|扫码|客户端|\\[?我要纠错|纠错', example: '扫一扫在手机打开' },
  { kind: 'look', words: '无障碍|关怀版|长者|适老|朗读|听全文', example: '无障碍浏览' },
  { kind: 'look', words: '登录|注册|繁体|简体|English|设为首页|加入收藏', example: '设为首页 加入收藏' },
  { kind: 'readers', words: '浏览', example: '浏览128次' },
  { kind: 'otherPages', words: '上一[篇条页]|下一[篇条页]', example: '上一篇:某某通知' },
  {
    kind: 'otherPages',
    words: '相关(?:阅读|链接|文章|新闻|稿件|信息|附件)|推荐阅读|延伸阅读|热点',
    example: '相关附件',
  },
  { kind: 'author', words: '责任编辑|\\(完\\)$|【.*编辑.*】|\\(?(?:责任)?编辑', example: '(责任编辑 某某)' },
  { kind: 'footer', words: '版权所有|Copyright|©|主办(?:单位)?|承办(?:单位)?|技术支持', example: '版权所有 某市政府' },
  { kind: 'footer', words: '.{0,4}备案号|.{0,12}ICP备|.{0,12}公网安备', example: '某ICP备00000000号' },
];

/** Headings of a page's lists of other pages. */
export const pageListHeads: readonly PageWord[] = [
  {
    kind: 'otherPages',
    words: '相关(?:阅读|链接|文章|新闻|信息|稿件|报道|内容|推荐|专题)|友情链接',
    example: '相关阅读:',
  },
  { kind: 'otherPages', words: '延伸阅读|推荐(?:阅读|信息|新闻)', example: '推荐阅读' },
  { kind: 'otherPages', words: '热门(?:文章|新闻|推荐)?|热点(?:新闻|文章|推荐)?', example: '热点新闻' },
  { kind: 'otherPages', words: '最新(?:发布|文章|新闻|信息)|阅读排行|点击排行', example: '最新发布' },
];

/** Source of a regular expression for any word of the rows. */
export function joinPageWords(rows: readonly PageWord[]): string {
  return `(?:${rows.map(({ words }) => words).join('|')})`;
}
