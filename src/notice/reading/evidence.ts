import { seriesOf, type MarkerFamily, type OutlineNode } from '../../outline/index.js';
import type { Line } from '../lines/index.js';
import { namesOutlook, namesOverview, namesTopic } from './chapter-words.js';
import { describeHead, type HeadFacts } from './head-facts.js';
import type { Grams } from './weights.js';

/**
 * What is looked at when a node of the outline is weighed: one number each, none of them decides. The names are the rows
 * of the learned table (learned-weights.ts), so that a person can read what counts for how much.
 */
export const evidenceNames = [
  'always',
  'family: chapter numerals (一、 第一部分)',
  'family: Chinese numerals in brackets (（一）)',
  'family: Arabic numerals (1. 1.1)',
  'family: small numerals ((1) ① 1))',
  'family: running words (一是 第一，)',
  'family: named numbers (问题1 序号1)',
  'family: bullets and letters',
  'family: opened by words',
  'family: none',
  'depth 1',
  'depth 2',
  'depth 3 and more',
  'length up to 10',
  'length up to 24',
  'length up to 50',
  'length up to 120',
  'length over 120',
  'ends with a full stop',
  'one sentence',
  'two sentences',
  'three sentences and more',
  'fault: first sentence',
  'fault: rest of the line',
  'fault: lines below',
  'fault: more than below',
  'action: opening words',
  'wrapped (关于…的问题)',
  'opens with a problem label',
  'holds an account label',
  'is an account label',
  'is another label',
  'is a state',
  'ends with a state in brackets',
  'account label below',
  'state right below',
  'state further below',
  'state in the last item below',
  'problem label below',
  'nothing below',
  'several items below',
  'size of what is below',
  'names an overview',
  'names an outlook',
  'names a topic (…方面)',
  'inside an overview',
  'inside an outlook',
  'odd number',
  'holds a quotation',
  'opens with 下一步',
  'siblings of its kind',
  'siblings with states',
  'siblings with account labels',
  'table below',
  'is a table row',
  'speaks of the whole (现将…如下, 反馈N个问题)',
  'stands above all items',
  'stands below all items',
  'a mark or a problem label alone',
  'below a mark alone',
] as const;

export type EvidenceName = (typeof evidenceNames)[number];

const slots: ReadonlyMap<EvidenceName, number> = new Map(evidenceNames.map((name, index) => [name, index]));

/** Which row a family of markers is weighed in: families that look alike to a reader share one. */
const familyRows: Readonly<Record<MarkerFamily, EvidenceName>> = {
  chapter: 'family: chapter numerals (一、 第一部分)',
  cjkComma: 'family: chapter numerals (一、 第一部分)',
  legal: 'family: chapter numerals (一、 第一部分)',
  roman: 'family: chapter numerals (一、 第一部分)',
  cjkParen: 'family: Chinese numerals in brackets (（一）)',
  legalParen: 'family: Chinese numerals in brackets (（一）)',
  arabic: 'family: Arabic numerals (1. 1.1)',
  arabicSpace: 'family: Arabic numerals (1. 1.1)',
  decimal2: 'family: Arabic numerals (1. 1.1)',
  decimal3: 'family: Arabic numerals (1. 1.1)',
  arabicParen: 'family: small numerals ((1) ① 1))',
  arabicHalfParen: 'family: small numerals ((1) ① 1))',
  circled: 'family: small numerals ((1) ① 1))',
  cjkIs: 'family: running words (一是 第一，)',
  ordinal: 'family: running words (一是 第一，)',
  sequence: 'family: running words (一是 第一，)',
  labelled: 'family: named numbers (问题1 序号1)',
  coded: 'family: named numbers (问题1 序号1)',
  stem: 'family: bullets and letters',
  stemParen: 'family: bullets and letters',
  branch: 'family: bullets and letters',
  romanParen: 'family: bullets and letters',
  romanSmall: 'family: bullets and letters',
  latin: 'family: bullets and letters',
  latinParen: 'family: bullets and letters',
  latinSmall: 'family: bullets and letters',
  bullet: 'family: bullets and letters',
  unnumbered: 'family: opened by words',
};

/** A node of the outline with all that is known of it before any reading is chosen. */
export interface WeighedNode {
  readonly node: OutlineNode;
  readonly line: Line | null;
  /** Families from the outermost marker to this one's: issues of one stretch mostly share it. */
  readonly level: string;
  readonly evidence: Float64Array;
  readonly head: HeadFacts;
  readonly children: readonly WeighedNode[];
  /** How many nodes stand below. */
  readonly size: number;
}

interface Context {
  /** The first and the last line that a number or a word opens: what stands outside them frames the list. */
  readonly firstItem: number;
  readonly lastItem: number;
  readonly lines: readonly Line[];
  readonly inTables: ReadonlySet<number>;
  readonly grams: Grams;
}

interface Place {
  readonly level: string;
  readonly depth: number;
  readonly overview: boolean;
  readonly outlook: boolean;
  /** Whether the node above is a mark alone. */
  readonly bareAbove: boolean;
}

const levelOf = ({ marker }: OutlineNode, above: string): string =>
  marker === null ? above : `${above}/${seriesOf(marker)}`;

/** Larger flattens differences between long and short texts: how a count is weighed. */
const damp = (count: number): number => Math.log1p(count);

function lengthRow(length: number): EvidenceName {
  if (length <= 10) return 'length up to 10';
  if (length <= 24) return 'length up to 24';
  if (length <= 50) return 'length up to 50';
  return length <= 120 ? 'length up to 120' : 'length over 120';
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

function weighOwn(set: (name: EvidenceName, value?: number) => void, head: HeadFacts, node: OutlineNode): void {
  set(node.marker === null ? 'family: none' : familyRows[node.marker.family]);
  set(lengthRow(head.length));
  set(head.sentences <= 1 ? 'one sentence' : head.sentences === 2 ? 'two sentences' : 'three sentences and more');
  set('fault: first sentence', head.fault);
  set('fault: rest of the line', head.restFault);
  set('action: opening words', head.opening);
  if (head.endsSentence) set('ends with a full stop');
  if (head.wrapped) set('wrapped (关于…的问题)');
  if (head.problemLabel) set('opens with a problem label');
  if (head.accountInside) set('holds an account label');
  if (head.accountLabel) set('is an account label');
  if (head.otherLabel) set('is another label');
  if (head.state) set('is a state');
  if (head.bracketedState) set('ends with a state in brackets');
  if (head.quotes) set('holds a quotation');
  if (head.nextStep) set('opens with 下一步');
  if (head.tableRow) set('is a table row');
  if (head.empty) set('a mark or a problem label alone');
  if (head.ofTheWhole) set('speaks of the whole (现将…如下, 反馈N个问题)');
  if (node.irregularity !== null) set('odd number');
}

function weighBelow(
  set: (name: EvidenceName, value?: number) => void,
  head: HeadFacts,
  children: readonly WeighedNode[],
): void {
  const [first] = children;
  if (first === undefined) {
    set('nothing below');
    return;
  }
  const items = children.filter(({ node }) => node.marker !== null);
  const below = mean(children.map((child) => child.head.fault));
  set('fault: lines below', below);
  set('fault: more than below', head.fault - below);
  set('size of what is below', damp(children.reduce((sum, child) => sum + 1 + child.size, 0)));
  if (items.length > 1) set('several items below');
  if (children.some((child) => child.head.accountLabel || (child.node.marker !== null && child.head.accountFirst)))
    set('account label below');
  if (first.head.state || first.head.leadingState) set('state right below');
  else if (children.some((child) => child.head.state || child.head.leadingState)) set('state further below');
  const states = items.map((child) => child.head.bracketedState);
  if (states.at(-1) === true && states.slice(0, -1).every((state) => !state)) set('state in the last item below');
  if (children.some((child) => child.head.problemLabel)) set('problem label below');
  if (children.some((child) => child.head.tableRow)) set('table below');
}

function weighNode(node: OutlineNode, context: Context, place: Place): WeighedNode {
  const line = context.lines[node.line] ?? null;
  const head = describeHead(line, node, context.grams, context.inTables.has(node.line));
  const overview = node.marker !== null && namesOverview(head.title);
  const outlook = node.marker !== null && namesOutlook(head.title);
  const level = levelOf(node, place.level);
  const below: Place = {
    level,
    depth: node.marker === null ? place.depth : place.depth + 1,
    overview: place.overview || (overview && node.line >= 0),
    outlook: place.outlook || (outlook && node.line >= 0),
    bareAbove: head.empty && node.line >= 0,
  };
  const children = node.children.map((child) => weighNode(child, context, below));
  addSiblings(children);
  const evidence = new Float64Array(evidenceNames.length);
  const set = (name: EvidenceName, value = 1): void => {
    evidence[slots.get(name) ?? 0] = value;
  };
  set('always');
  set(place.depth <= 0 ? 'depth 1' : place.depth === 1 ? 'depth 2' : 'depth 3 and more');
  weighOwn(set, head, node);
  weighBelow(set, head, children);
  if (overview) set('names an overview');
  if (outlook) set('names an outlook');
  if (namesTopic(head.title)) set('names a topic (…方面)');
  if (place.overview) set('inside an overview');
  if (place.outlook) set('inside an outlook');
  if (place.bareAbove) set('below a mark alone');
  if (node.line < context.firstItem) set('stands above all items');
  if (node.line > context.lastItem) set('stands below all items');
  const size = children.reduce((sum, child) => sum + 1 + child.size, 0);
  return { node, line, level, evidence, head, children, size };
}

/** What a node's like around it hold: one item with a state among ten without says little, ten of ten say much. */
function addSiblings(children: readonly WeighedNode[]): void {
  const groups = new Map<string, WeighedNode[]>();
  for (const child of children) {
    const group = groups.get(child.level);
    if (child.node.marker === null) continue;
    if (group === undefined) groups.set(child.level, [child]);
    else group.push(child);
  }
  for (const group of groups.values()) {
    const share = (name: EvidenceName): number =>
      group.filter(({ evidence }) => (evidence[slots.get(name) ?? 0] ?? 0) > 0).length / group.length;
    const states = Math.max(
      share('state right below'),
      share('state further below'),
      share('ends with a state in brackets'),
      share('state in the last item below'),
    );
    const accounts = Math.max(share('account label below'), share('holds an account label'));
    for (const { evidence } of group) {
      evidence[slots.get('siblings of its kind') ?? 0] = damp(group.length);
      evidence[slots.get('siblings with states') ?? 0] = states;
      evidence[slots.get('siblings with account labels') ?? 0] = accounts;
    }
  }
}

/** The lines that open an item, in order. */
function listItemLines(node: OutlineNode): readonly number[] {
  const found: number[] = [];
  const visit = ({ marker, line, children }: OutlineNode): void => {
    if (marker !== null) found.push(line);
    children.forEach(visit);
  };
  visit(node);
  return found;
}

/** The outline of a part, its lines and which of them tables take. */
export interface OutlinedLines {
  readonly lines: readonly Line[];
  readonly inTables: ReadonlySet<number>;
}

/** The outline of a part → the same tree with the evidence of each node. One pass, linear in the lines. */
export function weighOutline(outline: OutlineNode, { lines, inTables }: OutlinedLines, grams: Grams): WeighedNode {
  const items = listItemLines(outline);
  const context: Context = {
    lines,
    inTables,
    grams,
    firstItem: items[0] ?? -1,
    lastItem: items.at(-1) ?? lines.length,
  };
  return weighNode(outline, context, { level: '', depth: 0, overview: false, outlook: false, bareAbove: false });
}
