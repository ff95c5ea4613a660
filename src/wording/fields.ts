import { detailWords } from './change-details.js';
import type { Words } from './language.js';

/** What the fields of notices and issues are called, as heads of columns and before values. */
export const fieldNames = {
  number: ['序号', 'No.'],
  title: ['通报标题', 'Title'],
  issuer: ['发布单位', 'Issuer'],
  date: ['发布日期', 'Published'],
  inspection: ['巡视巡察（审计、督察）', 'Inspected by'],
  inspected: ['巡视巡察时间', 'Inspected'],
  feedback: ['反馈日期', 'Feedback given'],
  sourceFile: ['来源文件', 'File'],
  notice: ['通报', 'Notice'],
  section: ['所属部分', 'Section'],
  issue: ['问题', 'Issue'],
  issues: ['问题数', 'Issues'],
  measures: ['整改措施', 'Measures'],
  nextSteps: ['下一步措施', 'Next steps'],
  responsible: ['责任单位', 'Responsible'],
  deadline: ['整改时限', 'Deadline'],
  progress: ['整改进展情况', 'Progress as written'],
  status: ['状态', 'Status'],
  source: ['来源', 'Source'],
  confidence: ['可信度', 'Confidence'],
  firstSeen: ['首次列出', 'First listed'],
  closedOn: ['销号日期', 'Closed on'],
  reopened: ['反复次数', 'Times reopened'],
  age: ['历时（天）', 'Days open'],
  outcome: ['结果', 'Outcome'],
  doubt: ['存疑', 'Doubts'],
} as const satisfies Record<string, Words>;

/** What the columns of a comparison are called. */
export const comparisonNames = {
  number: fieldNames.number,
  change: ['变化', 'Change'],
  older: ['原问题', 'Earlier issue'],
  newer: ['现问题', 'Later issue'],
  statusThen: ['原状态', 'Earlier status'],
  statusNow: ['现状态', 'Later status'],
  direction: ['方向', 'Direction'],
  quantities: detailWords.quantities,
  deadline: ['时限变化', 'Deadline'],
  measures: ['措施变化', 'Measures'],
  moved: detailWords.moved,
  similarity: ['相似度', 'Likeness'],
  note: fieldNames.doubt,
} as const satisfies Record<string, Words>;

/** Heads of the parts of a ledger, a comparison and a series. */
export const titleNames = {
  ledger: ['整改台账', 'Rectification ledger'],
  checks: ['核对', 'Checks'],
  comparison: ['整改进展对比', 'Rectification progress compared'],
  older: ['上次', 'Earlier'],
  newer: ['本次', 'Later'],
  summary: ['摘要', 'Summary'],
  changes: ['变化明细', 'Changes, issue by issue'],
  declared: ['通报所称总数', 'Totals the notices state'],
  unmoved: ['无任何变化的问题', 'Issues of which nothing changed'],
  transitions: ['状态变化', 'Status transitions'],
  series: ['整改跟踪', 'Issues through time'],
  matrix: ['跟踪矩阵', 'Matrix'],
  notices: ['通报清单', 'Notices'],
  diagnostics: ['读取提示', 'Reading notes'],
  unassigned: ['未归类文字', 'Text outside the ledger'],
} as const satisfies Record<string, Words>;

/** What only tables, sheets and reports say. */
export const sheetWords = {
  category: ['类别', 'Category'],
  item: ['项目', 'Item'],
  count: ['数量', 'Count'],
  difference: ['相差', 'Difference'],
  explanation: ['说明', 'Explanation'],
  withoutStatus: ['列出了问题，没有写整改状态', 'The issue is listed, its state is not'],
  responsible: ['责任单位与时限', 'Responsible, deadline'],
  figures: ['数量与时限', 'Quantities and deadlines'],
  yes: ['是', 'Yes'],
  undated: ['第{number}份（日期未写明）', 'No. {number} (undated)'],
  series: ['通报{notices}份　问题{issues}个', '{notices} notices, {issues} issues'],
  cut: ['……（超出单元格上限，已截断）', '… (cut: longer than a cell can be)'],
  footer: ['第 &P 页，共 &N 页', 'Page &P of &N'],
  made: [
    '本报告由程序根据公开通报生成，以原文为准。',
    'Made by a program from the published notices; the notices themselves prevail.',
  ],
} as const satisfies Record<string, Words>;
