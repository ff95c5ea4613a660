import fc from 'fast-check';
import { buildNotice } from '../../../src/notice/index.js';
import { createTableRow, type CellLines } from '../../../src/readers/table-row.js';
import { UnreadableError, type Paragraph, type Span } from '../../../src/text/index.js';

const words = [
  ...['序号', '存在问题', '反馈问题', '问题一', '整改措施', '整改情况', '完成情况', '责任单位', '整改时限', '备注：无'],
  ...['1', '（2）', '一、党的领导方面', '1.学习不深入', '台账缺失', '补登台账12条。', '1.补学4次。2.轮训20人。'],
  ...[
    '已完成',
    '正在推进',
    '否',
    '党政办、纪委',
    '2024年3月底',
    '某县水务局',
    '2024年3月5日',
    '抄送：县纪委。',
    '合计',
  ],
];
const cell = fc.record({
  lines: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...words).map((word) => [word]) },
    { weight: 1, arbitrary: fc.constant(['补档12份。', '印发制度1项。']) },
    { weight: 2, arbitrary: fc.constant([]) },
  ),
  continues: fc.boolean(),
});
const row = fc.array(cell, { minLength: 1, maxLength: 6 }).map((cells) =>
  cells.map(({ lines, continues }, column): CellLines => {
    const empty = lines.length === 0;
    return { lines, column, continues: empty && continues };
  }),
);
const table = fc.array(row, { minLength: 1, maxLength: 8 });
const part = fc.oneof(table, fc.constantFrom(...words));

function toParagraphs(parts: readonly (string | readonly (readonly CellLines[])[])[]): readonly Paragraph[] {
  return parts.flatMap((each, number): readonly Paragraph[] =>
    typeof each === 'string'
      ? [{ text: each, page: null }]
      : each.flatMap((cells) => createTableRow(cells, number, null) ?? []),
  );
}

const visible = (text: string): number => text.replace(/\s/gu, '').length;

test('of tables of any cells nothing is dropped and everything is a slice', () => {
  let read = 0;
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
      const paragraphs = toParagraphs(parts);
      const source = { format: 'docx', mediaType: '', paragraphs, furniture: [], pages: null, ocr: false } as const;
      try {
        const record = buildNotice({ ...source, diagnostics: [] }, { fileName: 'x', sha256: '', bytes: 0 });
        read += 1;
        const at = ({ paragraph, start, end }: Span): string => (paragraphs[paragraph]?.text ?? '').slice(start, end);
        const { characters, assigned, unassigned } = record.coverage;
        expect(characters).toBe(paragraphs.reduce((sum, { text }) => sum + visible(text), 0));
        expect(assigned + unassigned.reduce((sum, { text }) => sum + visible(text), 0)).toBe(characters);
        for (const { title, span } of record.sections) expect(at(span)).toBe(title);
        for (const { statement, span, statusLabel, statusSpan, measures, fields } of record.issues) {
          expect(at(span)).toBe(statement);
          if (statusSpan !== null) expect(at(statusSpan)).toBe(statusLabel);
          for (const piece of [...measures, ...fields]) expect(at(piece.span)).toBe(piece.text);
        }
      } catch (error) {
        if (!(error instanceof UnreadableError)) throw error;
      }
    }),
    { numRuns: 500 },
  );
  expect(read).toBeGreaterThan(50);
});
