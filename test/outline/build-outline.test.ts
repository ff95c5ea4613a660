import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import {
  buildOutline,
  letteredFamilies,
  printOutline,
  type MarkerFamily,
  type OutlineNode,
} from '../../src/outline/index.js';
import { foldText } from '../../src/text/index.js';

const folder = 'fixtures/outline';
const isLabel = (line: string): boolean => /^整改(?:措施|情况)[:：]/u.test(line);
const build = (lines: readonly string[]): OutlineNode =>
  buildOutline(lines.map((line) => ({ folded: foldText(line), label: isLabel(line) })));

function show(node: OutlineNode, lines: readonly string[], depth = 0): string[] {
  return node.children.flatMap((child) => {
    const marker = child.marker === null ? '-' : `${child.marker.family} ${String(child.marker.number)}`;
    const odd = child.irregularity === null ? '' : ` (${child.irregularity})`;
    return [`${'  '.repeat(depth)}${marker} ${lines[child.line] ?? ''}${odd}`, ...show(child, lines, depth + 1)];
  });
}

describe('buildOutline', () => {
  it.each(readdirSync(folder))('%s', (file) => {
    const [source = '', tree = ''] = readFileSync(`${folder}/${file}`, 'utf8').split('==>\n');
    const lines = source.trimEnd().split('\n');
    expect(show(build(lines), lines).join('\n')).toBe(tree.trimEnd());
  });

  it('counts past a thousand where the series gets there, and only there', () => {
    const lines = Array.from({ length: 1002 }, (_, index) => `${index + 1}.信访件`);
    const items = build([...lines, '1500、2000元两档补助已发放']).children;
    expect(items.map(({ marker }) => marker?.number)).toEqual(lines.map((_, index) => index + 1));
    expect(items.at(-1)?.children.map(({ marker }) => marker)).toEqual([null]);
  });

  it('nests a numbering in its own like once, however often labels stand between', () => {
    const lines = Array.from({ length: 5000 }, () => ['整改情况：已完成', '（1）补录台账']).flat();
    const depthOf = (node: OutlineNode): number => 1 + Math.max(0, ...node.children.map(depthOf));
    expect(depthOf(build(lines))).toBeLessThanOrEqual(4);
  });

  it('opens an item by its words where the caller says so', () => {
    const lines = [
      { folded: '市司法局', opening: 'heading' },
      { folded: '问题:甲', opening: 'problem' },
      { folded: '整改:乙', label: true },
      { folded: '市统计局', opening: 'heading' },
      { folded: '问题:丙', opening: 'problem' },
    ];
    const tree = buildOutline(lines);
    expect(tree.children.map(({ line, children }) => [line, children.map((child) => child.line)])).toEqual([
      [0, [1]],
      [3, [4]],
    ]);
  });
});

/** Families in the order an outline may nest them, each series whole. */
const nesting: readonly MarkerFamily[] = [
  'legal',
  'legalParen',
  'chapter',
  'cjkComma',
  'cjkParen',
  'labelled',
  'arabic',
  'arabicParen',
  'latin',
  'latinParen',
  'latinSmall',
  'stem',
  'stemParen',
  'branch',
  'roman',
  'romanParen',
  'romanSmall',
  'circled',
  'cjkIs',
];

interface Tree {
  readonly family: MarkerFamily;
  readonly children: readonly Tree[];
}

/** Every level of one document uses one family; deeper levels use later families. */
const outlines = fc
  .uniqueArray(fc.integer({ min: 0, max: nesting.length - 1 }), { minLength: 1, maxLength: 4 })
  .map((indices) => [...indices].sort((left, right) => left - right).map((index) => nesting[index] ?? 'arabic'))
  .chain((families) => {
    const level = (depth: number): fc.Arbitrary<readonly Tree[]> => {
      const [family] = families.slice(depth);
      if (family === undefined) return fc.constant([]);
      return fc.array(
        level(depth + 1).map((children) => ({ family, children })),
        { minLength: depth === 0 ? 1 : 0, maxLength: 4 },
      );
    };
    return level(0);
  });

function toNodes(trees: readonly Tree[], counter: { line: number }): OutlineNode[] {
  return trees.map(({ family, children }, index) => {
    counter.line += 1;
    const line = counter.line;
    return {
      line,
      marker: { family, number: index + 1, length: 0, text: '' },
      irregularity: null,
      children: toNodes(children, counter),
    };
  });
}

/** Letters number only where a second one follows the first: an outline that never counts with them past A spells none. */
function countsWithLetters(trees: readonly Tree[]): boolean {
  const families = new Set<MarkerFamily>();
  const counting = new Set<MarkerFamily>();
  const collect = (level: readonly Tree[]): void => {
    for (const { family, children } of level) {
      families.add(family);
      if (level.length > 1) counting.add(family);
      collect(children);
    }
  };
  collect(trees);
  return [...families].every((family) => !letteredFamilies.has(family) || counting.has(family));
}

const shape = (node: OutlineNode): unknown =>
  node.children.map((child) => [child.marker?.family, child.marker?.number, shape(child)]);

describe('law: buildOutline(print(outline)) = outline', () => {
  it('holds for outlines of whole series', () => {
    fc.assert(
      fc.property(outlines.filter(countsWithLetters), (trees) => {
        const outline: OutlineNode = {
          line: -1,
          marker: null,
          irregularity: null,
          children: toNodes(trees, { line: -1 }),
        };
        const lines = printOutline(outline, () => '某项工作有差距。');
        expect(shape(build(lines))).toEqual(shape(outline));
      }),
      { numRuns: 300 },
    );
  });
});
