import type { ArticleBlock } from '../blocks/block.js';

/** Labels of the card that stands above each document of a government's public information (索引号, 主题分类 …). */
const CARD_LABEL =
  '(?:索引号|信息索引号?|主题分类|体裁分类|主题词|关键词|组配分类|服务对象|信息分类|公开分类|发文机关|发文机构|发布机构|发布单位|公开责任部门|制发单位|信息来源|成文日期|发文日期|生成日期|发布日期|公开日期|发布时间|生效日期|废止日期|发文字号|文件编号|文号|信息名称|文件名称|名称|标题|有效性|时效性|公开方式|公开形式|公开范围|公开时限|内容概述)';
const LABEL_CELL = new RegExp(`^${CARD_LABEL}:?$`, 'u');
/** Without a colon, or with a word a notice uses too (名称:), one such line is no card's. */
const LABELLED_LINE =
  /^(?:索引号|信息索引号?|主题分类|体裁分类|组配分类|信息分类|公开分类|公开责任部门|发文字号|信息名称|有效性|时效性|公开方式|公开形式|公开范围)[:](?!.*[。;])/u;
/** Cells of a table that are such labels. Smaller: a ledger with columns 文号 and 发布时间 is lost; larger: short cards are read as text. */
const LABELS_OF_CARD = 3;

const withoutSpace = (text: string): string => text.replace(/\s/gu, '');

/** The tables of the page that are such a card. */
export function findIndexCards(blocks: readonly ArticleBlock[], fold: (text: string) => string): ReadonlySet<number> {
  const labels = new Map<number, number>();
  for (const { row } of blocks) {
    if (row?.table === undefined) continue;
    const found = (row.cells ?? []).filter(({ start, end }) =>
      LABEL_CELL.test(withoutSpace(fold(row.text.slice(start, end)))),
    );
    labels.set(row.table, (labels.get(row.table) ?? 0) + found.length);
  }
  return new Set([...labels].flatMap(([table, count]) => (count >= LABELS_OF_CARD ? [table] : [])));
}

/** Whether a line (folded) stands on such a card that is set in lines. */
export function isIndexCardLine(folded: string): boolean {
  return LABELLED_LINE.test(withoutSpace(folded));
}
