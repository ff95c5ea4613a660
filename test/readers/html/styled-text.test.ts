import { readHtml } from '../../../src/readers/html/index.js';
import { defaultReadLimits } from '../../../src/readers/read-options.js';

const options = { limits: defaultReadLimits };

function texts(html: string): string[] {
  return readHtml(new TextEncoder().encode(html), options).paragraphs.map((paragraph) => paragraph.text);
}

describe('numbers', () => {
  test('of nested lists, each in its own style', () => {
    const inner = '<ol type="a"><li>制定计划。<li>组织学习。</ol>';
    const middle = `<ol style="list-style-type:decimal"><li>学习不够。${inner}<li>会议不多。</ol>`;
    expect(texts(`<ol style="list-style-type:cjk-ideographic"><li>党建方面${middle}<li>作风方面</ol>`)).toEqual([
      '一、党建方面',
      '1.学习不够。',
      'a.制定计划。',
      'b.组织学习。',
      '2.会议不多。',
      '二、作风方面',
    ]);
  });

  test.each([
    ['<ul style="list-style-type:decimal">', '<li>'],
    ['<ul class="n">', '<li>'],
    ['<ul>', '<li class="m">'],
  ])('of a <ul> that its style numbers: %s %s', (open, item) => {
    const css = '<style>.n, .m{list-style:decimal inside}</style>';
    expect(texts(`${css}${open}${item}甲${item}乙</ul>`)).toEqual(['1.甲', '2.乙']);
  });

  test('of Word, kept by conditional comments of either kind', () => {
    const number =
      "<span style='mso-list:Ignore'>1.<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span>";
    for (const [start, end] of [
      ['<![if !supportLists]>', '<![endif]>'],
      ['<!--[if !supportLists]-->', '<!--[endif]-->'],
    ])
      expect(texts(`<p style='mso-list:l0 level1 lfo1'>${start}${number}${end}学习不够。</p>`)).toEqual([
        '1.学习不够。',
      ]);
  });

  test('of counters', () => {
    const css =
      'body{counter-reset:s} h3{counter-increment:s} h3::before{content:counter(s,cjk-ideographic) "、"} .q{counter-reset:n 4} .q p:before{counter-increment:n 2;content:"\\FF08" counter(n) "）"}';
    const html = `<body><h3>党建方面</h3><div class="q"><p>甲</p><p>乙</p></div><h3>作风方面</h3><div class="q"><p>丙</p></div></body>`;
    const source = readHtml(Buffer.from(`<style>${css}</style>${html}`), options);
    const read = source.paragraphs.map(({ text, hints }) => [text, hints?.automaticMarkerLength]);
    expect(read).toEqual([
      ['一、党建方面', 2],
      ['（6）甲', 3],
      ['（8）乙', 3],
      ['二、作风方面', 2],
      ['（6）丙', 3],
    ]);
  });

  test.each([
    ['content:"•"'],
    ['content:"\\e603"'],
    ['content:url(dot.png)'],
    ['content:attr(title) "1."'],
    ['content:none'],
    ['content:"1.";display:none'],
  ])('ornament before a paragraph is none: %s', (css) => {
    expect(texts(`<style>p::before{${css}}</style><p>甲</p>`)).toEqual(['甲']);
  });
});

describe('paragraphs by their style', () => {
  test('an inline element shown as a block is one', () => {
    expect(texts('<style>.l{display:block}</style><p><span class="l">一、甲</span><span class="l">二、乙</span></p>')).toEqual(['一、甲', '二、乙']);
  });

  test('a block shown inline is none, a part of a table stays one', () => {
    expect(texts('<p style="display:inline">一、</p><p style="display:inline">甲</p>')).toEqual(['一、甲']);
    expect(texts('<style>td{display:inline}</style><table><tr><td>1</td><td>甲</td></tr></table>')).toEqual(['1\t甲']);
  });

  test('a <pre> whose style wraps it is read as other paragraphs', () => {
    expect(texts('<pre style="white-space:normal">整改\n情况</pre>')).toEqual(['整改情况']);
    expect(texts('<style>.w{white-space:pre-wrap}</style><div class="w">一、甲\n二、乙</div>')).toEqual(['一、甲', '二、乙']);
  });
}); // prettier-ignore
