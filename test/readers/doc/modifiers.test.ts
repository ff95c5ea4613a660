import {
  createStoredParagraph,
  modifyParagraph,
  type StoredParagraph,
} from '../../../src/readers/doc/properties/paragraph-modifiers.js';
import { modifyRun, type StoredRun } from '../../../src/readers/doc/properties/run-modifiers.js';

const view = (hex: string): DataView =>
  new DataView(Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex')).buffer);
const none = view('');

function modify(hex: string, data = none): StoredParagraph {
  const paragraph = createStoredParagraph({});
  modifyParagraph(paragraph, view(hex), data);
  return paragraph;
}

describe('modifiers of paragraphs', () => {
  test('a list is taken away by 0 and by numbers that are no list', () => {
    expect(modify('0b46 0300').stated.numberingId).toBe('3');
    expect(modify('0b46 0000').stated.numberingId).toBe('0');
    expect(modify('0b46 02f8').stated.numberingId).toBe('0');
  });

  test('tables are counted; what a damaged file counts is cut down', () => {
    expect(modify('1624 01').depth).toBe(1);
    expect(modify('1624 01 4966 02000000').depth).toBe(2);
    expect(modify('4966 02000000 4a66 ffffffff').depth).toBe(1);
    expect(modify('4966 ffffff7f').depth).toBe(32);
  });

  test('a hanging indent is no indent of the first line', () => {
    expect(modify('6084 8002').stated.firstLine).toBe(640);
    expect(modify('6084 80fd').stated.firstLine).toBeUndefined();
  });

  test('tab stops, whose length only their own counts tell, are passed over', () => {
    const tabs = `15c6 ff 01 ${'00'.repeat(4)} 02 ${'00'.repeat(6)}`;
    expect(modify(`${tabs} 4026 01`).stated.outlineLevel).toBe(1);
  });

  test('a modifier that is cut off ends its list', () => {
    expect(modify('4026 01 0b46 03').stated).toEqual({ outlineLevel: 1 });
    expect(modify('4026 01 15c6 ff 01').stated).toEqual({ outlineLevel: 1 });
    expect(modify('4026 01 08d6 0000 0b46 0300').stated).toEqual({ outlineLevel: 1 });
  });

  test('modifiers too long for their page are in the stream Data, and send nowhere else', () => {
    const data = view('ffff 0300 4026 02');
    expect(modify('4666 02000000', data).stated.outlineLevel).toBe(2);
    expect(modify('4666 00000000', view('0600 4666 00000000')).stated).toEqual({});
    expect(() => modify('4666 ffffff00', data)).toThrow(RangeError);
  });

  test('cells are merged and parted behind the definition of their row', () => {
    const definition = `08d6 0a00 03 0000 0100 0200 0300`;
    const besides = (hex: string): readonly number[] => modify(definition + hex).row.merges.map((each) => each.beside);
    expect(besides('')).toEqual([0, 0, 0]);
    expect(besides('2456 0103')).toEqual([0, 1, 2]);
    expect(besides('2456 0103 2556 0103')).toEqual([0, 0, 0]);
    const belows = modify(`${definition} 2bd6 02 01 01 2bd6 02 02 03`).row.merges.map((each) => each.below);
    expect(belows).toEqual([false, true, false]);
  });
});

describe('modifiers of runs', () => {
  const run = (hex: string, styleIsBold: boolean): StoredRun => {
    const made: StoredRun = {};
    modifyRun(made, view(hex), () => styleIsBold);
    return made;
  };

  test('a switch may repeat its style or turn it round', () => {
    expect([run('3508 00', true).bold, run('3508 01', false).bold]).toEqual([false, true]);
    expect([run('3508 80', true).bold, run('3508 80', false).bold]).toEqual([true, false]);
    expect([run('3508 81', true).bold, run('3508 81', false).bold]).toEqual([false, true]);
  });
});
