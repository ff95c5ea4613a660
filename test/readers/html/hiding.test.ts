import { readHtml } from '../../../src/readers/html/index.js';
import { defaultReadLimits } from '../../../src/readers/read-options.js';

const options = { limits: defaultReadLimits };

function texts(html: string): string[] {
  return readHtml(new TextEncoder().encode(html), options).paragraphs.map((paragraph) => paragraph.text);
}

const notice = [
  '根据市委统一部署，市委巡察组对我局开展了巡察，现将整改情况公布如下。',
  '一、理论学习不深入的问题。已完成整改，组织学习12次。',
  '二、制度执行不严格的问题。正在整改，修订制度3项。',
];
const article = notice.map((line) => `<p>${line}</p>`).join('');

describe('what the style sheets of a page hide', () => {
  const marked = '<div class="box"><p id="x" class="a b">整改标记</p></div>';

  test.each([
    ['.a{display:none}'],
    ['#x{DISPLAY:NONE !important}'],
    ['p.a.b{visibility:hidden}'],
    ['.box p{display:none}'],
    ['div > .a{display:none}'],
    ['body div.box > p{display:none}'],
    ['.other, .a{display:none}'],
    ['<!-- .a{display:none} -->'],
    ['/* } */ .a{display:none /* ; */}'],
    ['.broken{{ } } .a{display:none}'],
    ['@media screen{.a{display:none}}'],
    ['@media screen and (min-width: 1000px){.a{display:none}}'],
    ['@supports (display:grid){.a{display:none}}'],
    ['.a{display:block} p.a{display:none}'],
    ['.a{position:absolute;clip:rect(0,0,0,0)}'],
    ['.a{position:absolute;left:-9999px}'],
    ['.a{text-indent:-9999px}'],
  ])('%s hides', (css) => {
    expect(texts(`<style>${css}</style>${article}${marked}`)).toEqual(notice);
  });

  test.each([
    ['.c{display:none}'],
    ['.box > div p{display:none}'],
    ['.a > #x{display:none}'],
    ['@media print{.a{display:none}}'],
    ['@media (max-width:768px){.a{display:none}}'],
    ['@media (prefers-color-scheme:dark){.a{display:none}}'],
    ['.a:hover{display:none}'],
    ['.a::after{display:none}'],
    ['.a + .a{display:none}'],
    ['.a:not(.b){display:none}'],
    ['p{display:none} .a, p{display:block}'],
    ['.a{display:block !important} #x{display:none}'],
    ['#x{display:block} .a{display:none}'],
    ['.a{text-indent:2em}'],
  ])('%s does not', (css) => {
    expect(texts(`<style>${css}</style>${article}${marked}`)).toContain('整改标记');
  });

  test('a style attribute outweighs the sheet, but not what is important', () => {
    const page = (css: string): string => `<style>${css}</style>${article}<p class="a" style="display:block">附注</p>`;
    expect(texts(page('.a{display:none}'))).toContain('附注');
    expect(texts(page('.a{display:none!important}'))).not.toContain('附注');
  });

  test('a sheet for the printer says nothing of the screen', () => {
    expect(texts(`<style media="print">p{display:none}</style>${article}`)).toEqual(notice);
  });

  test('centred and bold by a sheet are hints as by attributes', () => {
    const html = `<style>.t{text-align:center;font-weight:700;font-size:16pt}</style><p class="t">整改通报</p>`;
    expect(readHtml(Buffer.from(html), options).paragraphs[0]?.hints).toEqual({
      bold: true,
      centred: true,
      fontSize: 16,
    });
  });

  test('a list that a sheet leaves without numbers shows none', () => {
    expect(texts('<style>.l li{list-style:none}</style><ol class="l"><li>甲<li>乙</ol>')).toEqual(['甲', '乙']);
  });
});

describe('what elements and attributes hide', () => {
  test.each([
    ['<noscript><p>1.问题：请启用脚本。</p></noscript>'],
    ['<template><p>1.模板的问题。</p></template>'],
    ['<p hidden>1.隐去的问题。</p>'],
    ['<p style="display:none">1.隐去的问题。</p>'],
    ['<p style="visibility: hidden">1.隐去的问题。</p>'],
    ['<textarea>1.控件中的问题。</textarea>'],
  ])('%s', (html) => {
    expect(texts(article + html)).toEqual(notice);
  });

  test('aria-hidden hides from programs that read aloud, not from the eye', () => {
    expect(texts(`${article}<p aria-hidden="true">三、作风不实的问题。已完成整改。</p>`)).toHaveLength(4);
  });
});

describe('an article a script shows', () => {
  test.each([['visibility: hidden; opacity: 0'], ['display:none']])('%s', (style) => {
    const html = `<h1>某局关于巡察整改情况的通报</h1><div id="js_content" style="${style}">${article}<p style="display:none">草稿</p></div>`;
    expect(texts(html)).toEqual(['某局关于巡察整改情况的通报', ...notice]);
  });

  test('inside another hidden element', () => {
    const hidden = `<div style="display:none"><p>请稍候</p><div class="h">${article}</div></div>`;
    expect(texts(`<style>.h{visibility:hidden}</style>${hidden}`)).toEqual(notice);
  });

  test('is shown once, though the page holds a hidden copy', () => {
    const copies = `<div style="display:none">${article}</div>`.repeat(2);
    expect(texts(copies)).toEqual(notice);
    expect(texts(article + copies)).toEqual(notice);
  });
});

describe('hostile style sheets', () => {
  test('broken ones are no reason to refuse a page', () => {
    for (const css of ['{', '(', '[', 'a{b:', '@media x{', '/*', '.a,', '}']) {
      expect(texts(`<style>${css.repeat(20_000)}</style>${article}`)).toEqual(notice);
    }
  });

  test('many rules for many elements of one kind are no reason either', () => {
    const css = Array.from({ length: 3_000 }, (_, index) => `.c${index} .d p{display:none}`).join('');
    expect(texts(`<style>${css}</style>${article.repeat(1_000)}`)).toHaveLength(notice.length * 1_000);
  });

  test('rules that would be compared without end are refused', () => {
    const css = Array.from({ length: 2_000 }, (_, index) => `#p${index},b p{display:none}`).join('');
    const paragraphs = Array.from({ length: 2_000 }, (_, index) => `<p id="p${index}">整改`).join('');
    const page = `<style>${css}</style>${paragraphs}`;
    expect(() => texts(page)).toThrow('take too long');
  });
});
