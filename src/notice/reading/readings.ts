import type { OutlineNode } from '../../outline/index.js';
import type { Line } from '../lines/index.js';
import { Decoder, scoreTree, type ChosenIssue } from './decode.js';
import { weighOutline, type WeighedNode } from './evidence.js';
import type { ReadingWeights } from './weights.js';
import { weighWhole, wholeEvidenceNames } from './whole-evidence.js';

/** One way to read a part: which nodes are its issues. */
export interface Reading {
  readonly outline: OutlineNode;
  /** Where its issues are looked for: families of markers from the outside in; null where no level is preferred. */
  readonly level: string | null;
  readonly issues: readonly ChosenIssue[];
  /** Issues that tables list besides. */
  readonly tabled: number;
  /** Sum of all evidence for it. */
  readonly score: number;
  /** Its share among the readings of the part, 0…1. */
  readonly weight: number;
}

/** What a part holds, before anything is chosen. */
export interface PartOutline {
  /** The ways its lines nest: with and without headings that nothing but their shortness shows. */
  readonly outlines: readonly OutlineNode[];
  readonly lines: readonly Line[];
  /** How many issues the table that begins at a line lists. */
  readonly tables: ReadonlyMap<number, number>;
  /** The lines that tables take. */
  readonly inTables: ReadonlySet<number>;
  /** The total the text above a line states, or null. */
  readonly statedAbove: (line: number) => number | null;
}

/** Levels tried at most, those of most nodes first. Larger costs time in proportion and seldom finds another reading. */
const MOST_LEVELS = 12;

/** The levels of a part's items, those of most items first. */
export function listLevels(root: WeighedNode): readonly string[] {
  const counts = new Map<string, number>();
  const visit = (node: WeighedNode): void => {
    if (node.node.marker !== null) counts.set(node.level, (counts.get(node.level) ?? 0) + 1);
    node.children.forEach(visit);
  };
  visit(root);
  return [...counts]
    .sort((left, right) => right[1] - left[1])
    .slice(0, MOST_LEVELS)
    .map(([level]) => level);
}

const keyOf = (issues: readonly ChosenIssue[]): string =>
  issues.map(({ node, followers }) => `${String(node.node.line)}+${String(followers.length)}`).join(' ');

/** The evidence of a reading as a whole. */
export function weighReading(part: PartOutline, root: WeighedNode, issues: readonly ChosenIssue[]): Float64Array {
  const rows = issues.reduce((sum, { node }) => sum + countTabled(node, part.tables), 0);
  const tabled = [...part.tables.values()].reduce((sum, count) => sum + count, 0) - rows;
  const first = issues[0]?.node.node.line ?? part.lines.length;
  let table = part.lines.length;
  for (const line of part.tables.keys()) table = Math.min(table, line);
  return weighWhole({
    issues: issues.map(({ node }) => node),
    tabled,
    stated: part.statedAbove(Math.min(first, table)),
    lines: part.lines.length,
    ...countBareHeadings(root, new Set(issues.map(({ node }) => node)), part.tables),
  });
}

/** Lines taken for headings by their shortness alone: with issues below them, and without. */
function countBareHeadings(
  root: WeighedNode,
  issues: ReadonlySet<WeighedNode>,
  tables: PartOutline['tables'],
): { readonly headings: number; readonly idleHeadings: number; readonly headsAll: boolean } {
  let headings = 0;
  let idleHeadings = 0;
  let most = 0;
  const visit = (node: WeighedNode): number => {
    if (issues.has(node)) return 1;
    const held = node.children.reduce((sum, child) => sum + visit(child), tables.get(node.node.line) ?? 0);
    if (node.node.marker?.opening === 'heading') {
      if (held > 0) headings += 1;
      else idleHeadings += 1;
      most = Math.max(most, held);
    }
    return held;
  };
  const all = visit(root);
  return { headings, idleHeadings, headsAll: all > 1 && most === all };
}

function countTabled(node: WeighedNode, tables: PartOutline['tables']): number {
  return node.children.reduce((sum, child) => sum + countTabled(child, tables), tables.get(node.node.line) ?? 0);
}

const scoreWhole = (evidence: Float64Array, weights: ReadingWeights['whole']): number =>
  wholeEvidenceNames.reduce((sum, name, index) => sum + weights[name] * (evidence[index] ?? 0), 0);

/** Every reading proposed for a part, heaviest first. Proposals know no words of any domain: they are its levels. */
export function proposeReadings(part: PartOutline, weights: ReadingWeights): readonly Reading[] {
  const found = new Map<string, Reading>();
  for (const outline of part.outlines) {
    const root = weighOutline(outline, part, weights.grams);
    const decoder = new Decoder(scoreTree(root, weights), weights.neighbours, part.tables);
    const levels = [...listLevels(root), null];
    const decodings = [
      ...levels.map((level) => ({ level, ...decoder.decode(root, level) })),
      { ...decoder.decodeChapters(root, levels), level: null },
      { level: null, score: 0, issues: [] },
    ];
    for (const { level, score, issues } of decodings) {
      const total = score + scoreWhole(weighReading(part, root, issues), weights.whole);
      const key = keyOf(issues);
      if ((found.get(key)?.score ?? -Infinity) < total)
        found.set(key, { outline, level, issues, tabled: countTabled(root, part.tables), score: total, weight: 0 });
    }
  }
  const readings = [...found.values()].sort((left, right) => right.score - left.score);
  const best = readings[0]?.score ?? 0;
  const sum = readings.reduce((total, { score }) => total + Math.exp(score - best), 0);
  return readings.map((reading) => ({ ...reading, weight: Math.exp(reading.score - best) / sum }));
}
