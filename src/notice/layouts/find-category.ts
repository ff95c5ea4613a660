import type { Line } from '../lines/index.js';
import type { Column } from './find-header.js';
import { readCells } from './row-cells.js';

/** 问题类别, 所属领域, 类型, 反馈方面: a column that sorts the problems of the one beside it. */
const CATEGORY =
  /^(?:(?:存在|反馈|整改)?(?:问题|任务|事项)?(?:类别|分类|类型|方面|领域|板块|大类)|所属(?:类别|领域|方面|板块))$/u;

/**
 * The column that sorts the problems where its cells are merged over several of them, so that each heads the rows it
 * spans. With a cell of its own in every row it is a field of the issue like any other.
 */
export function findCategory(
  columns: readonly Column[],
  problem: Column | undefined,
  body: readonly Line[],
): Column | undefined {
  if (problem === undefined) return undefined;
  const issues = body.map(readCells).filter((cells) => cells.has(problem.index));
  const spans = ({ index }: Column): boolean =>
    issues[0]?.has(index) === true && issues.some((cells) => !cells.has(index));
  return columns.find(
    (column) => column.index < problem.index && CATEGORY.test(column.name.replace(/\s/gu, '')) && spans(column),
  );
}
