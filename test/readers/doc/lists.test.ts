import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDoc } from '../../../src/readers/doc/index.js';
import { readPlain } from '../../../src/readers/plain/index.js';
import { defaultReadLimits } from '../../../src/readers/read-options.js';
import { writeListInstances, writeListTable, type DocLevel, type DocOverride } from '../../support/doc-lists.js';
import { editDoc } from '../../support/edit-doc.js';

const forms = join(import.meta.dirname, '../../../fixtures/forms');
const read = (name: string): Uint8Array => new Uint8Array(readFileSync(join(forms, name)));
const textOf = (doc: Uint8Array): readonly string[] => readDoc(doc).paragraphs.map((each) => each.text);
/** Numbers of tables in the header. */
const LISTS = 73;
const LIST_INSTANCES = 74;
/** MSONFC. */
const DECIMAL = 0;
const CIRCLED = 18;
const COUNTING = 37;

const noticeLevels: readonly DocLevel[] = [
  { format: COUNTING, text: '%1、' },
  { format: COUNTING, text: '（%2）' },
  { format: DECIMAL, text: '%3.' },
  { format: DECIMAL, text: '（%4）' },
  { format: CIRCLED, text: '%5' },
];

/** The document with other lists: one definition, and the lists in use. */
function withLists(name: string, levels: readonly DocLevel[], instances: readonly (readonly DocOverride[])[]) {
  return editDoc(read(name), ({ setTable }) => {
    const { bytes, uncounted } = writeListTable(levels);
    setTable(LISTS, bytes, uncounted);
    setTable(LIST_INSTANCES, writeListInstances(instances));
  });
}

/** The numbers of automatic.doc, whose paragraphs all belong to its first list. */
function listMarkers(levels: readonly DocLevel[], overrides: readonly DocOverride[] = []): readonly string[] {
  return readDoc(withLists('automatic.doc', levels, [overrides])).paragraphs.flatMap(({ text, hints }) =>
    hints?.automaticMarkerLength === undefined ? [] : [text.slice(0, hints.automaticMarkerLength)],
  );
}

describe('lists', () => {
  test('lists of one definition share its counters; one that overrides the start begins anew', () => {
    const restarts = [2, 3, 3, 4, 2, 3, 3, 2].map((level) => [{ level, start: 1 }]);
    const instances = [...Array.from({ length: 9 }, () => []), ...restarts];
    const levels = noticeLevels.map((level) => ({ ...level, suffix: level.format === DECIMAL ? 0 : 2 }));
    const texts = textOf(withLists('wps.doc', levels, instances));
    expect(texts).toEqual(
      readPlain(read('notice.txt'), { limits: defaultReadLimits }).paragraphs.map((each) => each.text),
    );
  });

  test('a level is overridden with its start, its form, or both', () => {
    expect(listMarkers(noticeLevels, [{ level: 0, start: 5 }]).slice(0, 3)).toEqual(['五、', '六、', '（一）']);
    const form: DocLevel = { format: DECIMAL, text: '第%1部分', start: 7 };
    expect(listMarkers(noticeLevels, [{ level: 0, form }]).slice(0, 2)).toEqual(['第7部分', '第8部分']);
    expect(listMarkers(noticeLevels, [{ level: 0, start: 2, form }]).slice(0, 2)).toEqual(['第7部分', '第8部分']);
  });

  test('a level may write the numbers above it, in digits where it is legal', () => {
    const deep: DocLevel = { format: DECIMAL, text: '%1.%2' };
    const markers = (level: DocLevel): string | undefined => listMarkers([...noticeLevels.slice(0, 1), level])[2];
    expect(markers(deep)).toBe('二.1');
    expect(markers({ ...deep, legal: true })).toBe('2.1');
  });

  test('a level restarts after the level it names, or never', () => {
    const third = (restartAfter: number): readonly string[] =>
      listMarkers(noticeLevels.map((level, index) => (index === 2 ? { ...level, restartAfter } : level))).filter(
        (marker) => /^\d\.$/u.test(marker),
      );
    expect(third(1)).toEqual(['1.', '2.', '3.', '4.', '1.', '2.']);
    expect(third(0)).toEqual(['1.', '2.', '3.', '4.', '5.', '6.']);
  });

  test('paragraphs that state no list have the one of their style', () => {
    const styled = editDoc(read('automatic.doc'), ({ main }) => {
      for (const [code, unknown] of [
        ['0b46', 'ff46'],
        ['0a26', 'ff26'],
      ] as const) {
        for (let at = main.indexOf(code, 0, 'hex'); at >= 0; at = main.indexOf(code, at, 'hex'))
          main.write(unknown, at, 'hex');
      }
    });
    expect(textOf(styled).slice(3, 8)).toEqual([
      '一、整改工作组织情况',
      textOf(read('automatic.doc'))[4],
      '二、反馈问题整改进展情况',
      '（一）贯彻落实上级决策部署方面',
      '关于“学习研讨不深入”的问题。',
    ]);
  });
});
