import { readHtml } from '../../../src/readers/html/index.js';
import { defaultReadLimits } from '../../../src/readers/read-options.js';

const options = { limits: defaultReadLimits };

function texts(html: string): string[] {
  return readHtml(new TextEncoder().encode(html), options).paragraphs.map((paragraph) => paragraph.text);
}

const title = '某局关于巡察整改情况的通报';
const notice = [
  '根据市委统一部署，市委巡察组对我局开展了巡察，现将整改情况公布如下。',
  '一、理论学习不深入的问题。已完成整改，组织学习12次。',
  '二、制度执行不严格的问题。正在整改，修订制度3项。',
];
const article = `<div id="zoom">${notice.map((line) => `<p>${line}</p>`).join('')}</div>`;

describe('the title above the article', () => {
  test.each([
    ['an <h1>', `<h1>${title}</h1>`],
    ['an <h1> that repeats in the article', `<h1>${title}</h1>`, `<p>${title}</p>`],
    ['an element of a content system', `<div class="bt">${title}</div>`],
    [
      'an element of a content system with the line of dates',
      `<div class="title"><p>${title}</p><p>发布时间：2024-03-18</p></div>`,
    ],
    ['centred bold', `<center><b>${title}</b></center>`],
    ['large type', `<div style="font-size:24px">${title}</div>`],
    ['any line the document’s title begins with', `<title>${title}_某市</title><span>${title}</span>`],
    ['any line the document’s title ends with', `<title>某市 - ${title}</title><span>${title}</span>`],
    [
      'below a bold heading of the site',
      `<h1>某市人民政府门户网站</h1><h2>巡察整改</h2><p align="center">${title}</p>`,
    ],
    ['below a column set as it is', `<title>${title}</title><h2>某市巡察整改专栏</h2><h2>${title}</h2>`],
    ['in a region with a furniture name', `<div class="head_top"><b>${title}</b></div>`],
    ['cut off above, whole in the article', `<h1>${title.slice(0, 9)}...</h1>`, `<p>${title}</p>`],
    [
      'cut off above, whole in the ArticleTitle tag',
      `<meta name="ArticleTitle" content="${title}"><h1>${title.slice(0, 9)}...</h1>`,
    ],
    ['a headline of the portal above the title of the article', '<h1>某局公布巡察整改情况</h1>', `<p>${title}</p>`],
    ['only <title>', `<title>${title}_某市人民政府</title>`],
    ['only <title>, between site and column', `<title>某市人民政府_${title}_政务公开</title>`],
    ['only og:title', `<title></title><meta property="og:title" content="${title}">`],
    ['only the ArticleTitle tag', `<meta name="ArticleTitle" content="${title}"><title>首页</title>`],
  ])('%s', (_, head, opening = '') => {
    expect(texts(`${head}${article.replace('<p>', `${opening}<p>`)}`)).toEqual([title, ...notice]);
  });

  test('on two lines', () => {
    const lines = ['中共某局党组', '关于巡察整改情况的通报'];
    const bold = lines.map((line) => `<p align="center"><b>${line}</b></p>`).join('');
    expect(texts(`<title>某市</title>${bold}${article}`)).toEqual([...lines, ...notice]);
  });

  test('a <title> about something else is none', () => {
    expect(texts(`<title>巡察整改_某市人民政府</title>${article}`)).toEqual(notice);
  });

  test('a dash inside a span of dates parts no title', () => {
    const dated = '某局2023年5月-7月巡察整改情况的通报';
    expect(texts(`<title>${dated}-某市</title>${article}`)).toEqual([dated, ...notice]);
  });
});

describe('a headline that says nothing of a notice', () => {
  const page = (h1: string, documentTitle: string): string =>
    `<title>${documentTitle}</title><div class="w"><h1>${h1}</h1>${article.replace('<p>', `<p>${title}</p><p>`)}</div>`;

  test('is text where it is the document’s title', () => {
    expect(texts(page('微信公众号', '微信公众号_某市人民政府'))).toEqual(['微信公众号', title, ...notice]);
  });

  test('is furniture where it is not, or stands in the header of the site', () => {
    expect(texts(page('微信公众号', '某市人民政府'))).toEqual([title, ...notice]);
    const header = '<div class="header"><h1>某市人民政府</h1></div>';
    expect(texts(`${header}${page('微信公众号', '某市人民政府')}`)).toEqual([title, ...notice]);
  });
});

describe('what stands above and below', () => {
  test.each([
    ['the card of an information index, as a table', '<table><tr><td>索 引 号：</td><td>0145/2024-1</td><td>主题分类：</td><td>监察</td></tr><tr><td>标题：</td><td colspan="3">某局巡察整改：情况的通报</td></tr></table>'],
    ['the card of an information index, as lines', '<ul><li>索引号：0145/2024-1</li><li>信息名称：某局巡察整改情况的通报</li><li>有效性：有效</li></ul>'],
    ['the pages of a long article', '<div>上一页 1 2 3 下一页 尾页</div><p>共3页 当前第1页</p>'],
    ['the teaser of another page', '<p>市委巡察组反馈情况：对整改工作提出要求...</p>'],
  ])('%s', (_, html) => {
    expect(texts(html + article)).toEqual(notice);
    expect(texts(article + html)).toEqual(notice);
  });

  test('a ledger with a column of file numbers is no card', () => {
    const table = '<table><tr><td>序号</td><td>问题</td><td>文号</td><td>发布时间</td></tr><tr><td>1</td><td>制度缺失的问题。</td><td>1号</td><td>2024年</td></tr></table>';
    expect(texts(article.replace('</div>', `${table}</div>`))).toHaveLength(notice.length + 2);
  });
}); // prettier-ignore
