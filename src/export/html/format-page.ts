import { type Language, say, sheetWords } from '../../wording/index.js';
import { escapeHtml } from './markup.js';

export interface ReportOptions {
  /** Chinese unless told otherwise. */
  readonly language?: Language;
}

const STYLE = `:root{color-scheme:light}
body{font:14px/1.65 "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC",sans-serif;margin:2rem auto;padding:0 1.5rem;max-width:78rem;color:#1f2933;background:#fff}
h1{font-size:1.45rem;line-height:1.4;margin:0 0 .4rem}h2{font-size:1.1rem;margin:1.6rem 0 .5rem;border-left:4px solid #3b6ea5;padding-left:.5rem}
p{margin:.2rem 0}.facts{color:#52606d}
.tiles{display:flex;flex-wrap:wrap;gap:.5rem;margin:1rem 0;padding:0;list-style:none}.tiles li{border:1px solid #cbd2d9;border-radius:6px;padding:.35rem .8rem;min-width:4.5rem}
.tiles b{display:block;font-size:1.3rem;line-height:1.3}
table{border-collapse:collapse;width:100%;table-layout:auto}.narrow{width:auto;min-width:26rem}
th,td{border:1px solid #cbd2d9;padding:.35rem .55rem;vertical-align:top;text-align:left;overflow-wrap:anywhere}
th{background:#dce6f1;white-space:nowrap}.group th{background:#eef3f8;font-weight:600;white-space:normal}.short{white-space:nowrap}.count{text-align:right}
ins{background:#c9f0d1;text-decoration:underline;text-decoration-color:#1b7837}del{background:#fbdcd9;text-decoration:line-through;text-decoration-color:#b2182b}
.status{display:inline-block;border-radius:4px;padding:0 .45rem;white-space:nowrap}
.progressed{color:#17672f}.regressed,.alarm{color:#a51526;font-weight:600}.muted{color:#616e7c}
ul,ol{margin:0;padding-left:1.2rem}footer{margin-top:2rem;color:#616e7c;font-size:.85rem}
@page{size:A4 landscape;margin:12mm}
@media print{body{margin:0;padding:0 1px;max-width:none;font:9pt/1.45 "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC",sans-serif}h2,thead,.group{break-after:avoid}h2{margin:.8rem 0 .4rem}th,td{padding:.2rem .4rem}ul,ol{padding-left:1rem}thead{display:table-header-group}tr{break-inside:avoid}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}`;

/**
 * A whole page around `body` (HTML): no script, no outside resource, nothing a mail program would block, and a policy
 * that forbids both should a text ever get through unescaped. Prints on A4 landscape, table heads on every page.
 */
export function formatPage(title: string, body: string, language: Language): string {
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
<footer>${escapeHtml(say(sheetWords.made, language))}</footer>
</body>
</html>
`;
}
