import { evidenceNames, type WeighedNode } from './evidence.js';
import type { NeighbourName, ReadingWeights } from './weights.js';

/** How strongly each node speaks for being an issue, and for being part of the issue above it. */
export interface NodeScores {
  readonly issue: number;
  readonly inside: number;
  /** `inside` of the node and of all below it. */
  readonly insideTree: number;
}

export type ScoredTree = ReadonlyMap<WeighedNode, NodeScores>;

/** An issue of a reading: its node, and lines beside it (not below) that belong to it. */
export interface ChosenIssue {
  readonly node: WeighedNode;
  readonly followers: readonly WeighedNode[];
}

type Role = 'other' | 'issue' | 'follower';

interface Cell {
  readonly score: number;
  readonly role: Role;
  readonly before: Cell | null;
}

const toVector = (weights: Readonly<Partial<Record<string, number>>>): Float64Array =>
  Float64Array.from(evidenceNames, (name) => weights[name] ?? 0);

function dot(weights: Float64Array, evidence: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < evidence.length; at += 1) sum += (weights[at] ?? 0) * (evidence[at] ?? 0);
  return sum;
}

/** Scores every node once; readings share them. */
export function scoreTree(root: WeighedNode, weights: ReadingWeights): ScoredTree {
  const issue = toVector(weights.issue);
  const inside = toVector(weights.inside);
  const scores = new Map<WeighedNode, NodeScores>();
  const visit = (node: WeighedNode): number => {
    const below = node.children.reduce((sum, child) => sum + visit(child), 0);
    const own = dot(inside, node.evidence);
    scores.set(node, { issue: dot(issue, node.evidence) + below, inside: own, insideTree: own + below });
    return own + below;
  };
  visit(root);
  return scores;
}

/** Whether two levels end in the same family of markers. */
const familyOf = (level: string): string => level.slice(level.lastIndexOf('/') + 1);

const isTableRow = ({ head }: WeighedNode): boolean => head.tableRow;

/** What a node's role and level say beside the level the reading looks for. */
export function levelTerm(node: WeighedNode, role: Role, level: string | null): NeighbourName | null {
  if (role === 'issue') {
    if (node.level === level && node.node.marker !== null) return 'issue at the level';
    return level !== null && node.node.marker !== null && familyOf(node.level) === familyOf(level)
      ? 'issue of the level’s family'
      : 'issue elsewhere';
  }
  return role === 'other' && node.node.marker !== null && node.level === level ? 'other at the level' : null;
}

export function neighbourTerm(before: Role | null, role: Role): NeighbourName | null {
  const wasIssue = before === 'issue' || before === 'follower';
  if (role === 'issue' && before !== null) return wasIssue ? 'issue after issue' : 'issue after other';
  return role === 'other' && wasIssue ? 'other after issue' : null;
}

const NO_TABLES: ReadonlyMap<number, number> = new Map();

/** The level each outermost node of a part is read at. */
export type ChapterLevels = ReadonlyMap<WeighedNode, string | null>;

/** The level below a node, given the child it is asked for. */
type LevelIn = (child: WeighedNode) => string | null;

export interface Decoding {
  readonly score: number;
  readonly issues: readonly ChosenIssue[];
}

/** The best roles for all nodes, given the level issues are looked for at: exact, by one pass from the leaves up. */
export class Decoder {
  /** `tables`: how many issues the table that begins at a line lists. `cost`: what a role costs beside its weight (training). */
  constructor(
    private readonly scores: ScoredTree,
    private readonly weights: ReadingWeights['neighbours'],
    private readonly tables = NO_TABLES,
    private readonly cost: (node: WeighedNode, role: Role) => number = () => 0,
  ) {}

  decode(root: WeighedNode, level: string | null): Decoding {
    const issues: ChosenIssue[] = [];
    const score = this.decodeChildren(root, () => level, issues);
    return { score, issues };
  }

  /** The same with a level of its own for each outermost node: chapters of one notice may differ in make. */
  decodeChapters(root: WeighedNode, levels: readonly (string | null)[]): Decoding & { readonly levels: ChapterLevels } {
    const chosen = new Map<WeighedNode, string | null>();
    for (const chapter of root.children) {
      const scores = levels.map((level) => this.decodeChildren(chapter, () => level, []));
      chosen.set(chapter, levels[scores.indexOf(Math.max(...scores))] ?? null);
    }
    const issues: ChosenIssue[] = [];
    const score = this.decodeChildren(root, (chapter) => chosen.get(chapter) ?? null, issues);
    return { score, issues, levels: chosen };
  }

  /** Adds what the best roles of the children (and of all below them) choose to `issues`; returns their score. */
  private decodeChildren(parent: WeighedNode, levelIn: LevelIn, issues: ChosenIssue[]): number {
    const { children } = parent;
    if (children.length === 0) return 0;
    const below = new Map<WeighedNode, ChosenIssue[]>();
    let last: Partial<Record<Role, Cell>> = {};
    children.forEach((child, index) => {
      const chosen: ChosenIssue[] = [];
      const level = levelIn(child);
      const otherScore = this.decodeChildren(child, () => level, chosen);
      below.set(child, chosen);
      const next: Partial<Record<Role, Cell>> = {};
      for (const role of this.rolesOf(child)) {
        const own = this.scoreRole(child, role, level) + (role === 'other' ? otherScore : 0);
        const best = this.bestBefore(last, role, index === 0);
        if (best !== null) next[role] = { score: own + best.score, role, before: best.cell };
      }
      last = next;
    });
    const best = Object.values(last).reduce((left, right) => (right.score > left.score ? right : left));
    collect(children, best, below, issues);
    return best.score;
  }

  private rolesOf(node: WeighedNode): readonly Role[] {
    if (isTableRow(node)) return ['other', 'follower'];
    return node.node.marker === null ? ['other', 'issue', 'follower'] : ['other', 'issue'];
  }

  private bestBefore(
    last: Partial<Record<Role, Cell>>,
    role: Role,
    first: boolean,
  ): { score: number; cell: Cell | null } | null {
    if (first) return role === 'follower' ? null : { score: 0, cell: null };
    let best: { score: number; cell: Cell } | null = null;
    for (const cell of Object.values(last)) {
      if (role === 'follower' && cell.role === 'other') continue;
      const term = neighbourTerm(cell.role, role);
      const score = cell.score + (term === null ? 0 : this.weights[term]);
      if (best === null || score > best.score) best = { score, cell };
    }
    return best;
  }

  private scoreRole(node: WeighedNode, role: Role, level: string | null): number {
    const scores = this.scores.get(node);
    if (scores === undefined) return 0;
    const term = levelTerm(node, role, level);
    const base = (term === null ? 0 : this.weights[term]) + this.cost(node, role);
    if (role === 'issue') return base + scores.issue;
    if (role === 'follower') return base + scores.insideTree;
    return base + (this.tables.get(node.node.line) ?? 0) * this.weights['table of issues'];
  }
}

/** A mark alone (任务1, 序号一) belongs to the one record that begins right below it. */
function lift(node: WeighedNode, issues: readonly ChosenIssue[]): readonly ChosenIssue[] {
  const [only] = issues;
  const begins = only?.node === node.children[0] && only?.node.node.marker?.number == null;
  const belongs = node.head.empty && node.line !== null && issues.length === 1 && begins;
  return belongs ? [{ node, followers: [] }] : issues;
}

/** Walks the chosen cells back and gathers the issues in document order. */
function collect(
  children: readonly WeighedNode[],
  best: Cell,
  below: ReadonlyMap<WeighedNode, readonly ChosenIssue[]>,
  issues: ChosenIssue[],
): void {
  const roles: Role[] = [];
  for (let cell: Cell | null = best; cell !== null; cell = cell.before) roles.push(cell.role);
  roles.reverse();
  let open: { node: WeighedNode; followers: WeighedNode[] } | null = null;
  children.forEach((child, index) => {
    const role = roles[index];
    if (role === 'follower') open?.followers.push(child);
    else if (role === 'issue') {
      open = { node: child, followers: [] };
      issues.push(open);
    } else {
      open = null;
      for (const issue of lift(child, below.get(child) ?? [])) issues.push(issue);
    }
  });
}
