import fc from 'fast-check';
import type { NoticeRecord } from '../../../src/notice/index.js';
import { UnreadableError } from '../../../src/text/index.js';
import { readBlocks, type Block } from '../../support/build-table.js';

const columnNames = [
  '存在问题',
  '整改措施',
  '责任单位',
  '责任领导',
  '整改时限',
  '完成情况',
  '整改情况',
  '下一步打算',
  '问题类别',
  '备注',
  '佐证',
] as const;

/** How a cell is filled: a text of its own, two paragraphs, nothing, or what is merged into it from above. */
type Filling = 'text' | 'paragraphs' | 'empty' | 'merged' | 'status';
type Row = readonly Filling[];
/** What a table's rows are, and whether its columns are named above them. */
interface TableShape {
  readonly named: boolean;
  readonly rows: readonly Row[];
  readonly between: string;
}

const filling = fc.constantFrom<Filling>('text', 'text', 'text', 'paragraphs', 'empty', 'merged', 'status');
const shapes = fc.uniqueArray(fc.constantFrom(...columnNames), { minLength: 3, maxLength: 7 }).chain((columns) =>
  fc.tuple(
    fc.constant(columns),
    fc.array(
      fc.record<TableShape>({
        named: fc.boolean(),
        rows: fc.array(fc.array(filling, { minLength: 1, maxLength: columns.length + 1 }), {
          minLength: 1,
          maxLength: 6,
        }),
        between: fc.constantFrom('', '续表', '二、财务管理方面', '附件'),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  ),
);

/** Fills the shapes with texts none of which comes twice; returns them beside the blocks. */
function fill(columns: readonly string[], tables: readonly TableShape[]): { blocks: Block[]; texts: string[] } {
  const blocks: Block[] = [
    '白鹭镇人民政府巡察整改台账',
    ['序号', '反馈问题', ...columns],
    ['1', '表前问题', '表前措施'],
  ];
  const texts: string[] = ['表前问题', '表前措施'];
  const say = (): string => {
    texts.push(`第${String(texts.length)}号材料`);
    return texts.at(-1) ?? '';
  };
  for (const { named, rows, between } of tables) {
    blocks.push(between);
    if (named) blocks.push(['序号', '反馈问题', ...columns]);
    for (const [index, row] of rows.entries()) {
      const cells = row.map((kind): string | null => {
        if (kind === 'text') return say();
        if (kind === 'paragraphs') return `${say()}。\n${say()}。`;
        if (kind === 'status') return '已完成';
        return kind === 'merged' ? '^' : null;
      });
      blocks.push([String(index + 2), ...cells]);
    }
  }
  return { blocks, texts };
}

/** All a record says of the notice, and all it says it could not place. */
const listSaid = ({ title, sections, issues, coverage }: NoticeRecord): string =>
  JSON.stringify([title, sections, issues, coverage.unassigned]);

describe('law 1 for tables: what stands in a row is in the record, or is listed as left over', () => {
  it('holds however ledgers are cut, merged and filled', () => {
    fc.assert(
      fc.property(shapes, ([columns, tables]) => {
        const { blocks, texts } = fill(columns, tables);
        let said: string;
        try {
          said = listSaid(readBlocks(blocks));
        } catch (error) {
          if (error instanceof UnreadableError) return;
          throw error;
        }
        expect(texts.filter((text) => !said.includes(text))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('holds for what stands before the first name of a form below its problem', () => {
    const record = readBlocks([
      '白鹭镇人民政府巡察整改情况通报',
      '1.学习不深入的问题。',
      ['整改措施', '开展学习三次。'],
      ['^', '补充材料一份', '整改情况', '已完成。'],
      '2.纪律松弛的问题。整改措施：整顿。整改情况：已完成。',
    ]);
    expect(listSaid(record)).toContain('补充材料一份');
  });
});
