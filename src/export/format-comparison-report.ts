import type { Comparison, IssueChange, TextPiece } from '../comparison/index.js';
import type { Issue, NoticeRecord } from '../notice/index.js';
import { statusNames } from './status-names.js';

const kindNames: Readonly<Record<IssueChange['kind'], string>> = {
  matched: '延续',
  added: '新增',
  removed: '消失',
  split: '拆分',
  merged: '合并',
};
const directionNames = { progressed: '进展', regressed: '倒退', unchanged: '未变' } as const;

const STYLE = `body{font:15px/1.7 "Noto Sans CJK SC","Microsoft YaHei","PingFang SC",sans-serif;margin:2rem;color:#222}
h1{font-size:1.4rem}table{border-collapse:collapse;width:100%}th,td{border:1px solid #bbb;padding:.4rem .6rem;vertical-align:top;text-align:left}
th{background:#e8eef4}ins{background:#d7f0d9;text-decoration:none}del{background:#f8d9d6}.progressed{color:#1b7837}.regressed{color:#b2182b}
.open{font-weight:bold;color:#b2182b}ul{margin:0;padding-left:1.2rem}@page{size:A4 landscape;margin:14mm}@media print{body{margin:0}tr{break-inside:avoid}}`;

/** Text as HTML shows it: never markup. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function showWording(pieces: readonly TextPiece[]): string {
  const tags = { equal: ['', ''], insert: ['<ins>', '</ins>'], delete: ['<del>', '</del>'] } as const;
  return pieces.map(({ kind, text }) => `${tags[kind][0]}${escapeHtml(text)}${tags[kind][1]}`).join('');
}

function findIssues(record: NoticeRecord, ids: readonly string[]): readonly Issue[] {
  return record.issues.filter(({ id }) => ids.includes(id));
}

function showStatement(change: IssueChange, from: NoticeRecord, to: NoticeRecord): string {
  if (change.wording !== undefined) return showWording(change.wording);
  const issues = change.to.length > 0 ? findIssues(to, change.to) : findIssues(from, change.from);
  return issues.map(({ statement }) => escapeHtml(statement)).join('<br>');
}

function showStatus({ kind, statusChange, vanishedOpen }: IssueChange): string {
  const name = (status: IssueChange['statusChange']['from']): string => statusNames[status ?? 'unstated'];
  if (kind === 'added') return name(statusChange.to);
  if (kind === 'removed')
    return `${name(statusChange.from)}${vanishedOpen === true ? ' <span class="open">未销号即消失</span>' : ''}`;
  const { from, to, direction } = statusChange;
  return `<span class="${direction}">${name(from)} → ${name(to)}（${directionNames[direction]}）</span>`;
}

function showRow(change: IssueChange, from: NoticeRecord, to: NoticeRecord): string {
  const quantities = change.quantities.map(
    ({ text, from: old, to: now, unit }) =>
      `<li>${escapeHtml(text)}：${escapeHtml(old)} → ${escapeHtml(now)}${escapeHtml(unit ?? '')}</li>`,
  );
  const deadline =
    change.deadline === undefined
      ? ''
      : `<li>时限：${escapeHtml(change.deadline.from ?? '无')} → ${escapeHtml(change.deadline.to ?? '无')}${change.deadline.slipped ? '（推迟）' : ''}</li>`;
  return `<tr><td>${kindNames[change.kind]}${change.moved ? '（移位）' : ''}</td><td>${showStatement(change, from, to)}</td><td>${showStatus(change)}</td><td><ul>${quantities.join('')}${deadline}</ul></td></tr>`;
}

/**
 * Two records and their comparison → one self-contained HTML page that can be mailed and printed on A4: no script, no
 * outside resource, all text escaped.
 */
export function formatComparisonReport(comparison: Comparison, from: NoticeRecord, to: NoticeRecord): string {
  const { summary } = comparison;
  const tiles = [
    ['进展', summary.progressed],
    ['倒退', summary.regressed],
    ['未变', summary.unchanged],
    ['新增', summary.added],
    ['消失', summary.removed],
    ['未销号即消失', summary.vanishedOpen],
    ['拆分', summary.split],
    ['合并', summary.merged],
  ] as const;
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>整改进展对比</title><style>${STYLE}</style></head><body>
<h1>整改进展对比</h1>
<p>前次：${escapeHtml(from.title)}（${from.publishedDate ?? '日期不详'}）<br>本次：${escapeHtml(to.title)}（${to.publishedDate ?? '日期不详'}）</p>
<p>${tiles.map(([name, count]) => `${name} ${count}`).join('　')}</p>
<table><thead><tr><th>变化</th><th>问题</th><th>状态</th><th>数量与时限</th></tr></thead><tbody>
${comparison.changes.map((change) => showRow(change, from, to)).join('\n')}
</tbody></table></body></html>
`;
}
