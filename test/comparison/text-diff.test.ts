import fc from 'fast-check';
import { diffText, joinPieces } from '../../src/comparison/index.js';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(fc.constantFrom('整改', '《办法》', '2024年3月1日', '477', '99.25', '1,526', '，', '台', '𠮷', '問題'), {
      maxLength: 20,
    })
    .map((parts) => parts.join('')),
);

describe('diffText', () => {
  it('joins to both texts', () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        const pieces = diffText(from, to);
        expect(joinPieces(pieces, 'from')).toBe(from);
        expect(joinPieces(pieces, 'to')).toBe(to);
      }),
    );
  });

  it('is the inverse the other way round', () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        const turned = diffText(to, from).map(
          ({ kind, text }) => ({ insert: `-${text}`, delete: `+${text}`, equal: text })[kind],
        );
        const straight = diffText(from, to).map(
          ({ kind, text }) => ({ insert: `+${text}`, delete: `-${text}`, equal: text })[kind],
        );
        expect([...turned].sort()).toEqual([...straight].sort());
      }),
    );
  });

  it('keeps numbers, dates and titles whole', () => {
    expect(diffText('办理477台', '办理479台')).toEqual([
      { kind: 'equal', text: '办理' },
      { kind: 'delete', text: '477' },
      { kind: 'insert', text: '479' },
      { kind: 'equal', text: '台' },
    ]);
    const pieces = diffText('2023年1月5日印发《会议办法》共1,526份', '2023年1月6日印发《会务办法》共1,527份');
    expect(pieces.filter(({ kind }) => kind === 'delete').map((piece) => piece.text)).toEqual([
      '2023年1月5日',
      '《会议办法》',
      '1,526',
    ]);
  });

  it('never divides a surrogate pair', () => {
    // 𠮷 and 𠮸 share their first code unit.
    expect(diffText('姓𠮷者', '姓𠮸者')).toEqual([
      { kind: 'equal', text: '姓' },
      { kind: 'delete', text: '𠮷' },
      { kind: 'insert', text: '𠮸' },
      { kind: 'equal', text: '者' },
    ]);
  });
});
