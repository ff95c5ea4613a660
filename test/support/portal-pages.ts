/** A notice as it stands in a text file: the lines of its title and all below. */
export interface NoticeLines {
  readonly title: readonly string[];
  readonly body: readonly string[];
}

type MakePage = (notice: NoticeLines) => string;

const SITE = '临溪市人民政府';

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function wrap(open: string, lines: readonly string[], close: string): string {
  return lines.map((line) => `${open}${escape(line)}${close}`).join('\n');
}

/** A page of a portal with its usual surroundings. `headTitle` is what stands in <title>. */
function portal(headTitle: string, main: string, extraHead = ''): string {
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${headTitle}</title>${extraHead}</head><body>
<div class="wza-bar"><a href="javascript:;">无障碍浏览</a><a href="javascript:;">长者助手</a><a href="javascript:;">简体</a> | <a href="javascript:;">繁体</a></div>
<div class="header"><div class="logo"><a href="/"><img src="logo.png" alt="${SITE}"></a></div>
<ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li><li><a href="/hdjl">互动交流</a></li></ul></div>
<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a> &gt; <a href="/zwgk/xczg">巡察整改</a></div>
${main}
<div class="related"><h3>相关阅读</h3><ul><li><a href="1.html">市委巡察组向三家单位反馈巡察情况</a></li><li><a href="2.html">市局召开巡察整改专题会议</a></li></ul></div>
<div class="footer"><p>主办：${SITE}办公室　网站标识码：0000000000</p><p>联系电话：0000-7654321　地址：临溪市城东路1号</p></div>
</body></html>`;
}

const INFO =
  '<div class="ly"><span>发布时间：2024-03-18 10:05</span><span>来源：市纪委监委</span><span>浏览次数：<em>356</em></span><span>字体：【大 中 小】</span></div>';
const whole = ({ title }: NoticeLines): string => escape(title.join(''));
const stacked = ({ title }: NoticeLines): string => title.map(escape).join('<br>');
const paragraphs = ({ body }: NoticeLines): string => wrap('<p>', body, '</p>');

/** Pages as the content systems of portals write them; each shows the same text. */
export const portalPages: Readonly<Record<string, MakePage>> = {
  'TRS: title in <center><b>': (notice) =>
    portal(`${whole(notice)}_临溪市纪委监委`, `<div class="con"><center><b>${stacked(notice)}</b></center>${INFO}<div class="TRS_Editor">${paragraphs(notice)}</div></div>`),
  'TRS: Custom_UniStyle and its style sheet': (notice) =>
    portal(`${SITE} - ${whole(notice)}`, `<div class="xl-title">${stacked(notice)}</div><div class="TRS_Editor"><style type="text/css">.TRS_Editor P{line-height:2;font-family:宋体;font-size:12pt;}.TRS_Editor DIV{line-height:2}</style><div class="Custom_UniStyle">${wrap('<p align="justify">　　', notice.body, '</p>')}</div></div>`),
  'centred <strong> before #zoom': (notice) =>
    portal(SITE, `<p align="center"><strong><font size="5">${stacked(notice)}</font></strong></p>${INFO}<div id="zoom">${paragraphs(notice)}</div>`),
  'a centred bold paragraph a line of the title before #zoom': (notice) =>
    portal('巡察整改', `<div class="w">${wrap('<p style="text-align:center"><b>', notice.title, '</b></p>')}${INFO}<div id="zoom">${paragraphs(notice)}</div></div>`),
  'centred by a style sheet': (notice) =>
    portal(SITE, `<div class="wz"><div class="wz_head">${stacked(notice)}</div>${INFO}<div class="wz_main">${paragraphs(notice)}</div></div>`, '<style>.wz .wz_head{text-align:center;font-size:24px;font-weight:bold}</style>'),
  '<h1> before .article-content': (notice) =>
    portal(SITE, `<div class="article"><h1>${stacked(notice)}</h1>${INFO}<div class="article-content">${wrap('<p style="text-indent:2em"><span style="font-family:仿宋">', notice.body, '</span></p>')}</div></div>`),
  '<h2> in a <header> of the article': (notice) =>
    portal(`${whole(notice)}-${SITE}门户网站`, `<main><header class="article-header"><h2>${stacked(notice)}</h2>${INFO}</header><div class="pages_content">${paragraphs(notice)}</div></main>`),
  '<h3> under the <h1> of the site': (notice) =>
    portal(SITE, `<h1 class="sitename">${SITE}</h1><h2>巡察整改</h2><div class="detail"><h3>${stacked(notice)}</h3>${INFO}<div class="pages_content">${paragraphs(notice)}</div></div>`),
  'UCAP: elements of its own': (notice) =>
    portal(`${whole(notice)}__${SITE}网`, `<div class="xxgk"><ucaptitle>${stacked(notice)}</ucaptitle>${INFO}<div id="UCAP-CONTENT"><ucapcontent>${paragraphs(notice)}</ucapcontent></div></div>`),
  'UCAP: the table of an information index': (notice) =>
    portal(whole(notice), `<table class="bd1" width="100%"><tr><td><b>索 引 号：</b></td><td>014523877/2024-00119</td><td><b>主题分类：</b></td><td>监察、巡察</td></tr><tr><td><b>发文机关：</b></td><td>市水务局</td><td><b>成文日期：</b></td><td>2024-03-15</td></tr><tr><td><b>标　　题：</b></td><td colspan="3">${whole(notice)}</td></tr><tr><td><b>发文字号：</b></td><td></td><td><b>发布日期：</b></td><td>2024-03-18</td></tr></table><h1>${stacked(notice)}</h1><div class="pages_content" id="UCAP-CONTENT">${paragraphs(notice)}</div>`),
  'layout tables of 2005': (notice) =>
    `<html><head><title>${SITE}</title><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body><table width="980" align="center"><tr><td><a href="/">首页</a> <a href="/zw">政务</a></td></tr></table><table width="980" align="center"><tr><td height="60" align="center" class="t1"><font size="4" color="red"><b>${stacked(notice)}</b></font></td></tr><tr><td align="center">2024-3-18 10:05:00 来源：市水务局 点击：356</td></tr><tr><td><font size="3">${notice.body.map((line) => `&nbsp;&nbsp;&nbsp;&nbsp;${escape(line)}`).join('<br>\n')}</font></td></tr><tr><td align="right">【<a href="javascript:window.print()">打印</a>】【<a href="javascript:window.close()">关闭</a>】</td></tr></table><table width="980"><tr><td align="center">版权所有：${SITE}</td></tr></table></body></html>`,
  'layout tables, side column, title and article in tables of their own': (notice) =>
    `<html><head><title>${SITE}</title></head><body><table><tr><td width="200"><table><tr><td><a href="/1">通知公告</a></td></tr><tr><td><a href="/2">巡察整改</a></td></tr></table></td><td><table><tr><td align="center"><strong>${stacked(notice)}</strong></td></tr></table><table><tr><td>${paragraphs(notice)}</td></tr></table></td></tr></table></body></html>`,
  'title and article in two cells': (notice) =>
    `<html><head><title>${whole(notice)}</title></head><body><table border="0"><tr><td class="biaoti">${stacked(notice)}</td></tr><tr><td class="neirong">${wrap('<div>', notice.body, '</div>')}</td></tr></table></body></html>`,
  'vsb: a form around the article': (notice) =>
    portal(`${whole(notice)}-临溪市水务局`, `<form name="_newscontent_fromname"><div class="content"><h1 align="center">${stacked(notice)}</h1><div class="info">2024年03月18日 10:05&nbsp;&nbsp;作者：办公室&nbsp;&nbsp;点击：[<span>356</span>]</div><div id="vsb_content"><div class="v_news_content">${wrap('<p style="text-align: justify"><span><span>', notice.body, '</span></span></p>')}</div></div><p>上一条：<a href="9.htm">市局召开会议</a></p><p>下一条：<a href="11.htm">市局开展培训</a></p></div></form>`),
  'only ArticleTitle tells the title': (notice) =>
    portal(`${SITE}门户网站`, `<div class="wp_articlecontent">${paragraphs(notice)}</div>`, `<meta name="ArticleTitle" content="${whole(notice)}"><meta name="PubDate" content="2024-03-18">`),
  'only <title> tells the title, behind it the site and the column': (notice) =>
    portal(`${whole(notice)}_巡察整改_${SITE}`, `<div class="wp_articlecontent">${paragraphs(notice)}</div>`),
  'only <title> tells the title, before it the site and the column': (notice) =>
    portal(`${SITE}_巡察整改_${whole(notice)}`, `<div class="content">${paragraphs(notice)}</div>`),
  'only <title> tells the title, behind it a bar and the site': (notice) =>
    portal(`${whole(notice)} | ${SITE}`, `<div class="content">${paragraphs(notice)}</div>`),
  'title inside and outside the article': (notice) =>
    portal(`${whole(notice)}_${SITE}`, `<h1>${whole(notice)}</h1>${INFO}<div id="zoom">${wrap('<p style="text-align:center"><b>', notice.title, '</b></p>')}${paragraphs(notice)}</div>`),
  'a shortened title outside the article': (notice) =>
    portal(`${whole(notice).slice(0, 20)}..._${SITE}`, `<div class="title">${whole(notice).slice(0, 20)}...</div>${INFO}<div id="zoom">${wrap('<p>', notice.title, '</p>')}${paragraphs(notice)}</div>`),
  'WeChat: shown by a script': (notice) =>
    `<!DOCTYPE html><html><head><title></title><meta property="og:title" content="${whole(notice)}"></head><body><div id="js_article" class="rich_media"><div class="rich_media_inner"><div id="page-content" class="rich_media_area_primary"><div id="img-content" class="rich_media_wrp"><h1 class="rich_media_title" id="activity-name">\n${whole(notice)}\n</h1><div id="meta_content" class="rich_media_meta_list"><span class="rich_media_meta rich_media_meta_text">清风临溪</span><span class="rich_media_meta rich_media_meta_nickname"><a href="javascript:void(0);">清风临溪</a></span><em id="publish_time" class="rich_media_meta rich_media_meta_text">2024-03-18 10:05</em></div><div class="rich_media_content js_underline_content" id="js_content" style="visibility: hidden; opacity: 0; ">${wrap('<section style="line-height: 2em;"><span style="font-size: 16px;"><span leaf="">', notice.body, '</span></span></section><section><span><br></span></section>')}</div></div></div></div></div><div id="js_tags" style="display:none">标签</div><div class="qr_code_pc_outer" style="display:none"><p>微信扫一扫<br>关注该公众号</p></div><div class="weui-dialog" style="display:none">继续滑动看下一个</div><script>var msg = 1;</script></body></html>`,
  'Toutiao': (notice) =>
    `<html><head><title>${whole(notice)}-今日头条</title></head><body><div class="main"><div class="left-tools"><span>12</span><span>评论</span><span>收藏</span></div><div class="article-content"><h1>${whole(notice)}</h1><div class="article-meta"><span>2024-03-18 10:05</span>·<span class="name"><a href="/u/1">清风临溪</a></span></div><article class="syl-article-base tt-article-content">${wrap('<p data-track="1">', notice.body, '</p>')}</article></div><div class="comment"><p>评论 0</p></div></div></body></html>`,
  'a copy for the printer, hidden by a style sheet': (notice) =>
    portal(SITE, `<style>/* print */ #print, .hide { display: none } @media print { #print { display: block } .screen { display: none } }</style><div class="screen"><h1>${stacked(notice)}</h1><p class="hide">请登录后查看问题整改情况，未登录的用户将无法查看。</p><div id="zoom">${paragraphs(notice)}</div></div><div id="print"><h1>${stacked(notice)}</h1>${paragraphs(notice)}</div>`),
  'what only machines read': (notice) =>
    portal(SITE, `<h1>${stacked(notice)}</h1><div id="zoom"><noscript><p>问题：您的浏览器不支持脚本，请整改。</p></noscript><template><p>1.模板中的问题。</p></template><p class="sr-only">跳过正文，到问题整改。</p>${paragraphs(notice)}<p style="visibility:hidden">编者按：问题已整改。</p></div>`, '<style>.sr-only{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}</style>'),
  'bars between title and article and below': (notice) =>
    portal(SITE, `<div class="content"><h1>${stacked(notice)}</h1><div>2024-03-18 10:05　来源：市纪委监委　【字体：大 中 小】　分享到：<a href="#">微信</a> <a href="#">微博</a></div><div class="txt">${paragraphs(notice)}<p>责任编辑：张三</p><p>【打印本页】【关闭窗口】</p><div class="page">上一页 1 2 3 下一页 尾页</div></div><div class="fj">相关附件：<ul><li><a href="a.docx">整改台账.docx</a></li></ul></div><div class="ewm">扫一扫在手机打开当前页</div><div class="pl"><h4>网友评论</h4><p>暂无评论</p></div></div>`),
  'a page of several screens': (notice) =>
    portal(`${whole(notice)}_${SITE}`, `<div class="bt">${stacked(notice)}</div><div class="nr">${paragraphs(notice)}<div align="center"><a href="1.html">上一页</a> <span>1</span> <a href="2.html">2</a> <a href="2.html">下一页</a></div><p>共2页　当前第1页</p></div>`),
  'line breaks alone': (notice) =>
    portal(SITE, `<div class="tit2">${stacked(notice)}</div><div class="neirong"><br>${notice.body.map((line) => `&emsp;&emsp;${escape(line)}`).join('<br><br>\n')}<br></div>`),
  'paragraphs holding a line break alone': (notice) =>
    portal(SITE, `<div class="tit2"><p>${stacked(notice)}</p></div><div class="neirong">${wrap('<p>&nbsp;&nbsp; &nbsp;', notice.body, '</p><p><br/></p>')}</div>`),
  'spans in every word': (notice) =>
    portal(SITE, `<h1>${stacked(notice)}</h1><div class="con">${notice.body.map((line) => `<p class="MsoNormal">${Array.from(line).map((character) => `<span lang="EN-US">${escape(character)}</span>`).join('')}<o:p></o:p></p>`).join('')}</div>`),
  'an article saved by an editor alone': (notice) =>
    `<p style="text-align:center"><strong>${stacked(notice)}</strong></p>${paragraphs(notice)}`,
}; // prettier-ignore
