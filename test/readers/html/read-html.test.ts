import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readHtml } from '../../../src/readers/html/index.js';
import { readPlain } from '../../../src/readers/plain/index.js';
import { defaultReadLimits } from '../../../src/readers/read-options.js';
import { normaliseLine, type SourceText } from '../../../src/text/index.js';

const options = { limits: defaultReadLimits };
const pages = new URL('../../../fixtures/pages/', import.meta.url);

function read(html: string): SourceText {
  return readHtml(new TextEncoder().encode(html), options);
}

function texts(html: string): string[] {
  return read(html).paragraphs.map((paragraph) => paragraph.text);
}

/** The lines of the TXT a page must equal; paragraphs inside a cell are joined by a space there. */
function expectedLines(slug: string): string[] {
  const lines = readFileSync(new URL(`${slug}/notice.txt`, pages), 'utf8').split('\n');
  return lines.map(normaliseLine).filter((line) => line !== '');
}

function lines(source: SourceText): string[] {
  return source.paragraphs.map((paragraph) => paragraph.text.replaceAll('\n', ' '));
}

const notice = [
  '根据市委统一部署，市委巡察组对我局开展了巡察，现将整改情况公布如下。',
  '一、理论学习不深入的问题。已完成整改，组织学习12次。',
  '二、制度执行不严格的问题。正在整改，修订制度3项。',
];
const article = notice.map((line) => `<p>${line}</p>`).join('');

describe('pages as portals and programs make them', () => {
  test.each([
    ['portal-page', 'page.html'],
    ['gb2312-page', 'page.html'],
    ['word-saved', 'page.htm'],
  ])('%s reads as its TXT', (slug, file) => {
    expect(lines(readHtml(readFileSync(new URL(`${slug}/${file}`, pages)), options))).toEqual(expectedLines(slug));
  });

  test('what surrounds the article is furniture, not lost', () => {
    const source = readHtml(readFileSync(new URL('portal-page/page.html', pages)), options);
    const furniture = source.furniture.map((paragraph) => paragraph.text);
    expect(furniture).toEqual(
      expect.arrayContaining([
        '政务公开',
        '当前位置：首页 > 政务公开 > 巡察整改',
        '发布时间：2024-03-18 10:05 来源：县水务局 浏览量：356字号：[大 中 小]',
        '【打印本页】 【关闭窗口】',
        '上一篇：县水务局召开巡察整改专题民主生活会',
        '下一篇：没有了',
        '2.县水务局扎实推进问题整改2023-10-11',
        '联系电话：0000-7654321 地址：青岚县城人民路1号',
      ]),
    );
    expect(furniture.join('')).not.toMatch(/脚本|编辑备注|不显示/u);
  });
});

describe('charset', () => {
  const page = '<title>整改情况通报</title><p>整改进展情况，对问题的整改。</p>';
  const gbk = Buffer.from('d5fbb8c4b5c4cecacce2', 'hex');
  const big5 = Buffer.from('bee3a7efaababaddc344a44abec7b0f7b0ddc344', 'hex');

  test('a byte order mark decides', () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(page, 'utf16le')]);
    expect(readHtml(utf16, options).paragraphs.at(-1)?.text).toBe('整改进展情况，对问题的整改。');
  });

  test('GBK without a declaration, or wrongly declared as UTF-8', () => {
    expect(readHtml(Buffer.concat([Buffer.from('<p>'), gbk]), options).paragraphs[0]?.text).toBe('整改的问题');
    const declared = Buffer.concat([Buffer.from('<meta charset="utf-8"><p>'), gbk]);
    expect(readHtml(declared, options).paragraphs[0]?.text).toBe('整改的问题');
  });

  test('a UTF-8 page with one broken character is read but for that character', () => {
    const broken = Buffer.concat([
      Buffer.from('<meta charset="utf-8"><p>整改的问题'),
      Buffer.from([0xe6]),
      Buffer.from('。'),
    ]);
    expect(readHtml(broken, options).paragraphs[0]?.text).toBe('整改的问题\ufffd。');
  });

  test('Big5 without a declaration', () => {
    expect(readHtml(Buffer.concat([Buffer.from('<p>'), big5]), options).paragraphs[0]?.text).toMatch(/^整改的/u);
  });

  test.each([
    ['Big5', 'gb2312', big5, /^整改的/u],
    ['GBK', 'big5', gbk, /^整改的问题$/u],
    ['GBK', 'iso-8859-1', gbk, /^整改的问题$/u],
  ])('%s wrongly declared as %s', (_, charset, bytes, expected) => {
    const declared = Buffer.concat([Buffer.from(`<meta charset="${charset}"><p>`), bytes]);
    expect(readHtml(declared, options).paragraphs[0]?.text).toMatch(expected);
  });

  test('UTF-8 wrongly declared as GB2312 stays readable', () => {
    expect(texts('<meta charset="gb2312"><p>整改情况</p>')).toEqual(['整改情况']);
  });
});

describe('paragraphs', () => {
  test('blocks and <br> end one; spans split no word; line breaks of the file are no spaces in Chinese', () => {
    expect(texts('<div>整改<span>进展</span>\n  <span>情况</span><br>已完成<p>第二段 a\nb</p></div>')).toEqual([
      '整改进展情况',
      '已完成',
      '第二段 a b',
    ]);
  });

  test('a <pre> keeps its lines', () => {
    expect(texts('<pre>一、甲\n二、乙</pre>')).toEqual(['一、甲', '二、乙']);
  });

  test.each([
    ['flush left', 'wrapped-flush-left'],
    ['indented', 'wrapped-number-across-lines'],
  ])('lines broken at a fixed width, %s, are joined as in a text file', (_, slug) => {
    const text = readFileSync(new URL(`../notices/${slug}/notice.txt`, pages), 'utf8');
    const expected = readPlain(Buffer.from(text), options).paragraphs.map((paragraph) => paragraph.text);
    expect(texts(`<pre>${text}</pre>`)).toEqual(expected);
    expect(texts(`<div>${text.replace(/^\u3000+/gmu, '&emsp;&emsp;').replaceAll('\n', '<br>\n')}</div>`)).toEqual(
      expected,
    );
    expect(texts(text.replace(/^.+$/gmu, '<p>$&</p>')).length).toBeGreaterThan(expected.length);
  });

  test('headings, bold and centred paragraphs and their size are hints', () => {
    const { paragraphs } = read(
      '<h2>整改</h2><p><b>一、</b><strong>甲</strong></p><p><b>半</b>句</p><p style="text-align:center;font-size:20px">附件</p>',
    );
    expect(paragraphs.map((paragraph) => paragraph.hints)).toEqual([
      { headingLevel: 2 },
      { bold: true },
      undefined,
      { centred: true, fontSize: 15 },
    ]);
  });

  test.each([
    ['<ol>', ['1.甲', '2.乙']],
    ['<ol start="3">', ['3.甲', '4.乙']],
    ['<ol type="a">', ['a.甲', 'b.乙']],
    ['<ol type="I" start="4">', ['IV.甲', 'V.乙']],
    ['<ol reversed>', ['2.甲', '1.乙']],
    ['<ol style="list-style-type:cjk-ideographic" start="10">', ['十、甲', '十一、乙']],
    ['<ol style="list-style:simp-chinese-informal" start="105">', ['一百零五、甲', '一百零六、乙']],
    ['<ol style="list-style:none">', ['甲', '乙']],
    ['<ul>', ['甲', '乙']],
  ])('%s numbers its items', (open, expected) => {
    expect(texts(`${open}<li>甲<li>乙</ol>`)).toEqual(expected);
  });

  test('an item can set its number; typed numbers are not doubled', () => {
    expect(texts('<ol><li>甲<li value="7">乙<li>丙</ol>')).toEqual(['1.甲', '7.乙', '8.丙']);
    expect(texts('<ol><li>1.甲<li>2.乙</ol>')).toEqual(['1.甲', '2.乙']);
    expect(read('<ol><li>甲</ol>').paragraphs[0]?.hints).toEqual({ automaticMarkerLength: 2 });
  });
});

describe('tables', () => {
  test('rows keep their cells at their grid columns', () => {
    const { paragraphs } = read(
      '<table><tr><th>序号</th><th colspan="2">问题</th><th>状态</th></tr><tr><td rowspan="2">1</td><td>甲</td><td><p>乙</p><p>丙</p></td><td>完成</td></tr><tr><td>丁</td><td></td><td>否</td></tr></table>',
    );
    expect(paragraphs.map((row) => row.text)).toEqual(['序号\t问题\t状态', '1\t甲\t乙\n丙\t完成', '丁\t\t否']);
    expect(paragraphs.map((row) => row.cells?.map((cell) => cell.column))).toEqual([
      [0, 1, 3],
      [0, 1, 2, 3],
      [0, 1, 2, 3],
    ]);
    expect(paragraphs[2]?.cells?.map(({ continues }) => continues)).toEqual([true, undefined, undefined, undefined]);
    expect(paragraphs.every((row) => row.table === 0)).toBe(true);
    const last = paragraphs[2];
    expect(last?.cells?.map((cell) => last.text.slice(cell.start, cell.end))).toEqual(['', '丁', '', '否']);
  });

  test('a table that places the article on the page is no table', () => {
    const side = '<td><a href="/1">通知</a></td>';
    const body = Array.from(
      { length: 15 },
      (_, index) => `<p>${index + 1}.第${index + 1}个问题，整改已完成。</p>`,
    ).join('');
    const source = read(`<table><tr>${side}<td>${body}</td></tr></table>`);
    expect(source.paragraphs).toHaveLength(15);
    expect(source.paragraphs.some((paragraph) => paragraph.cells !== undefined)).toBe(false);
    expect(source.furniture.map((paragraph) => paragraph.text)).toEqual(['通知']);
  });
});

describe('the article', () => {
  test('in several containers is whole', () => {
    const [first = '', second = '', third = ''] = notice;
    const html = `<div class="nav"><a href="/">首页</a></div><div class="a"><p>${first}</p><p>${second}</p><p>${second.repeat(5)}</p></div><div class="b"><p>${third}</p></div><div>中共某局党组</div><div>2024年3月1日</div><div class="foot">技术支持：某公司</div>`;
    expect(texts(html)).toEqual([first, second, second.repeat(5), third, '中共某局党组', '2024年3月1日']);
  });

  test('beside a column of about the same length is still found, without its neighbour’s links', () => {
    const teaser = (index: number): string =>
      `<div><p>市局召开第${index}次工作会议，部署今年的重点任务，与会同志作了交流发言。</p><p>会议在市局举行，各科室负责人参加。</p></div>`;
    const html = `<body><div class="w"><div class="left">${article.repeat(2)}</div><div class="right">${[1, 2, 3].map(teaser).join('')}</div></div></body>`;
    for (const line of notice) expect(texts(html)).toContain(line);
  });

  test('on a page without <body> (Readability fails there), beside another column, is found too', () => {
    const other = '<p>市局召开工作会议，部署今年的任务，与会同志作了交流发言。</p>';
    const html = `<html><div>${article}</div><div>${other.repeat(6)}</div></html>`;
    for (const line of notice) expect(texts(html)).toContain(line);
  });

  test('a 发布时间 line the author wrote into the article stays', () => {
    const line = '来源：市纪委监委网站发布时间：2023-06-21';
    expect(texts(`<div class="TRS_Editor"><p>${line}</p>${article}</div>`)).toContain(line);
    expect(texts(`<div><p>${line}</p>${article}</div>`)).not.toContain(line);
  });

  test('a region with a furniture name that holds the page is no furniture', () => {
    expect(texts(`<div class="header">${article}</div>`)).toEqual(notice);
  });

  test('nothing visible is lost', () => {
    const word = fc.constantFrom('整改', '一、问题', '来源：甲', '打印', '。', 'a b', '版权所有', '附件', '相关阅读');
    const leaf = word.map((text) => ({ html: text, text }));
    const { tree } = fc.letrec<{ tree: { html: string; text: string } }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        leaf,
        fc
          .tuple(
            fc.constantFrom('div', 'p', 'td', 'b', 'section', 'nav', 'a href="/x"', 'h1', 'table><tr><td'),
            fc.array(tie('tree'), { maxLength: 4 }),
          )
          .map(([name, children]) => ({
            html: `<${name}>${children.map((child) => child.html).join('')}</${name.startsWith('table') ? 'table' : (name.split(' ')[0] ?? '')}>`,
            text: children.map((child) => child.text).join(''),
          })),
      ),
    }));
    const sorted = (text: string): string => Array.from(text.replace(/\s/gu, '')).sort().join('');
    fc.assert(
      fc.property(tree, ({ html, text }) => {
        fc.pre(text !== '');
        const source = read(html);
        const seen = [...source.paragraphs, ...source.furniture].map((paragraph) => paragraph.text).join('');
        expect(sorted(seen)).toBe(sorted(text));
      }),
    );
  });
});

describe('refusals', () => {
  const codeOf = (html: string): unknown => {
    try {
      read(html);
    } catch (error) {
      return (error as { code?: unknown }).code;
    }
    return null;
  };

  test('no text', () => {
    expect(codeOf('')).toBe('no-text');
    expect(codeOf('<script>整改</script><p>&nbsp;</p>')).toBe('no-text');
  });

  test('a hundred thousand nested elements, closed or not, known or not', () => {
    expect(codeOf(`${'<div>'.repeat(100_000)}整改`)).toBe('nesting-too-deep');
    expect(codeOf(`${'<o:p>'.repeat(100_000)}整改`)).toBe('nesting-too-deep');
    expect(codeOf(`${'<b>'.repeat(400)}整改${'</b>'.repeat(400)}`)).toBe('nesting-too-deep');
  });

  test('ten thousand unclosed paragraphs are not nested', () => {
    expect(codeOf('<p>整改。'.repeat(10_000))).toBeNull();
  });

  test('more tags than any page has', () => {
    expect(codeOf(`<table><tr>${'<td>1'.repeat(600_000)}`)).toBe('too-much-content');
  });

  test('absurd spans cost nothing', () => {
    const { paragraphs } = read(`<table>${'<tr><td colspan=1000 rowspan=65534>甲<td>乙'.repeat(3_000)}</table>`);
    expect(paragraphs).toHaveLength(3_000);
    expect(paragraphs.at(-1)?.cells?.map((cell) => cell.column)).toEqual([0, 200, 200]);
  });

  test('long white space and rows of dots are gone over once', () => {
    const space = ' '.repeat(300_000);
    const dots = '.'.repeat(300_000);
    expect(codeOf(`<title>甲${space}乙</title><p style="color:red${space}x">整改。`)).toBeNull();
    expect(codeOf(`<title>甲${dots}乙</title><p>整改${dots}乙`)).toBeNull();
  });

  test('more text than the limit', () => {
    const limits = { ...defaultReadLimits, maxTextLength: 3 };
    expect(() => readHtml(Buffer.from('<p>整改整改'), { limits })).toThrow('more than 3 characters');
  });
});
