import { Decoder, levelTerm, neighbourTerm, scoreTree, type ChosenIssue } from '../../src/notice/reading/decode.js';
import {
  evidenceNames,
  listLevels,
  weighReading,
  wholeEvidenceNames,
  type NeighbourName,
  type PartOutline,
  type ReadingWeights,
  type WeighedNode,
} from '../../src/notice/reading/index.js';

/** A part of a notice whose issues are known. */
export interface TrainingPart {
  readonly name: string;
  readonly source: string;
  readonly part: PartOutline;
  /** One for each outline. */
  readonly views: readonly TrainingView[];
}

/** An outline of a part, and which of its nodes a careful reader took for issues. */
export interface TrainingView {
  readonly root: WeighedNode;
  readonly gold: readonly ChosenIssue[];
  readonly wrongHeadings: number;
}

const neighbourNames: readonly NeighbourName[] = [
  'issue after issue',
  'issue after other',
  'other after issue',
  'issue at the level',
  'issue of the level’s family',
  'issue elsewhere',
  'other at the level',
  'table of issues',
];
const E = evidenceNames.length;
const N = neighbourNames.length;
const W = wholeEvidenceNames.length;
const SIZE = 2 * E + N + W;
/** What says something of an item in its series says nothing of a line for being part of an issue: it would count lines. */
const ofSeries: ReadonlySet<string> = new Set([
  'siblings of its kind',
  'siblings with states',
  'siblings with account labels',
  'size of what is below',
]);
const unlearned: ReadonlySet<number> = new Set(
  evidenceNames.flatMap((name, index) => (ofSeries.has(name) ? [E + index] : [])),
);
const neighbourSlot: ReadonlyMap<string, number> = new Map(neighbourNames.map((name, index) => [name, 2 * E + index]));

/** Weight vector → the table the reader uses. */
export function toWeights(vector: Float64Array, grams: ReadonlyMap<string, number>): ReadingWeights {
  const table = <Name extends string>(names: readonly Name[], from: number): Record<Name, number> =>
    Object.fromEntries(names.map((name, index) => [name, vector[from + index] ?? 0])) as Record<Name, number>;
  return {
    grams,
    issue: table(evidenceNames, 0),
    inside: table(evidenceNames, E),
    neighbours: table(neighbourNames, 2 * E),
    whole: table(wholeEvidenceNames, 2 * E + N),
    confidence: {},
    // While nothing is known of other papers, every text is taken for a notice.
    likeness: { always: 9 },
  };
}

function addTree(into: Float64Array, node: WeighedNode): void {
  for (let at = 0; at < E; at += 1) into[E + at] = (into[E + at] ?? 0) + (node.evidence[at] ?? 0);
  for (const child of node.children) addTree(into, child);
}

/** The evidence of a reading of a part, at a level: the vector its weight is the product with. */
/** One level for the whole part, or one for each outermost node. */
type Levels = string | null | Map<WeighedNode, string | null>;

function describeReading(
  { part }: TrainingPart,
  { root }: TrainingView,
  issues: readonly ChosenIssue[],
  levels: Levels,
): Float64Array {
  const vector = new Float64Array(SIZE);
  const chosen = new Map(issues.map((issue) => [issue.node, issue]));
  const followers = new Set(issues.flatMap((issue) => issue.followers));
  const bump = (name: NeighbourName | null, by = 1): void => {
    if (name !== null) vector[neighbourSlot.get(name) ?? 0] = (vector[neighbourSlot.get(name) ?? 0] ?? 0) + by;
  };
  const visit = (parent: WeighedNode, levelIn: (child: WeighedNode) => string | null): void => {
    let before: 'issue' | 'follower' | 'other' | null = null;
    for (const child of parent.children) {
      const level = levelIn(child);
      const role = chosen.has(child) ? 'issue' : followers.has(child) ? 'follower' : 'other';
      if (role === 'issue') {
        for (let at = 0; at < E; at += 1) vector[at] = (vector[at] ?? 0) + (child.evidence[at] ?? 0);
        for (const below of child.children) addTree(vector, below);
      } else if (role === 'follower') addTree(vector, child);
      else {
        bump('table of issues', part.tables.get(child.node.line) ?? 0);
        visit(child, () => level);
      }
      bump(levelTerm(child, role, level));
      bump(neighbourTerm(before, role));
      before = role;
    }
  };
  visit(root, (child) => (levels instanceof Map ? (levels.get(child) ?? null) : levels));
  vector.set(weighReading(part, root, issues), 2 * E + N);
  return vector;
}

const product = (left: Float64Array, right: Float64Array): number => {
  let sum = 0;
  for (let at = 0; at < SIZE; at += 1) sum += (left[at] ?? 0) * (right[at] ?? 0);
  return sum;
};

interface Candidate {
  readonly vector: Float64Array;
  /** How many issues it has wrong: 0 for what the gold says. */
  readonly wrong: number;
}

interface Pool {
  readonly example: TrainingPart;
  readonly keys: Set<string>;
  readonly candidates: Candidate[];
}

const keyOf = (issues: readonly ChosenIssue[], levels: Levels): string =>
  `${levels instanceof Map ? [...levels.values()].join('|') : (levels ?? '')}: ${issues.map(({ node, followers }) => `${String(node.node.line)}+${String(followers.length)}`).join(' ')}`;

function countWrong(issues: readonly ChosenIssue[], gold: readonly ChosenIssue[]): number {
  const right = new Map(gold.map(({ node, followers }) => [node, followers.length]));
  const hits = issues.filter(({ node }) => right.has(node)).length;
  const tails = issues.filter(({ node, followers }) => right.has(node) && right.get(node) !== followers.length).length;
  return FALSE_COST * (issues.length - hits) + gold.length - hits + TAIL_COST * tails;
}

function addCandidate(pool: Pool, view: TrainingView, issues: readonly ChosenIssue[], level: Levels): void {
  const index = pool.example.views.indexOf(view);
  const fewest = Math.min(...pool.example.views.map(({ wrongHeadings }) => wrongHeadings));
  const key = `${String(index)} ${keyOf(issues, level)}`;
  if (pool.keys.has(key)) return;
  pool.keys.add(key);
  pool.candidates.push({
    vector: describeReading(pool.example, view, issues, level),
    wrong: countWrong(issues, view.gold) + (view.wrongHeadings - fewest) * HEADING_COST,
  });
}

const ROUNDS = 12;
const STEPS = 60;
/** The first step's size; later rounds take smaller ones. */
const RATE = 0.05;
const RATE_DECAY = 0.8;
/** Holds weights near 0: larger trusts single kinds of evidence less. */
const DECAY = 0.008;
/** What each issue of a table weighs before anything is learned: a table that lists issues is seldom part of one. */
const TABLE_PRIOR = 1.5;
/** What a wrong issue costs while training: larger keeps rivals further off. */
const MARGIN = 0.5;
const LARGEST_MARGIN = 5;
/** What an issue that is none counts beside one that was missed, and a lost or foreign line below an issue. */
const FALSE_COST = 1.5;
const TAIL_COST = 0.25;
/** What a heading too many or too few counts beside a wrong issue. */
const HEADING_COST = 0.3;

function grow(pool: Pool, weights: ReadingWeights): void {
  for (const view of pool.example.views) growView(pool, view, weights);
}

/** The level most of a chapter's issues stand at. */
function mostLevel(chapter: WeighedNode, gold: readonly ChosenIssue[]): string | null {
  const right = new Set(gold.map(({ node }) => node));
  const counts = new Map<string, number>();
  const visit = (node: WeighedNode): void => {
    if (right.has(node)) counts.set(node.level, (counts.get(node.level) ?? 0) + 1);
    node.children.forEach(visit);
  };
  visit(chapter);
  return [...counts].sort((left, other) => other[1] - left[1])[0]?.[0] ?? null;
}

function growView(pool: Pool, view: TrainingView, weights: ReadingWeights): void {
  const { part } = pool.example;
  const { root, gold } = view;
  const scores = scoreTree(root, weights);
  const right = new Set(gold.map(({ node }) => node));
  const plain = new Decoder(scores, weights.neighbours, part.tables);
  const harsh = new Decoder(scores, weights.neighbours, part.tables, (node, role) =>
    (role === 'issue') === right.has(node) ? 0 : MARGIN,
  );
  for (const level of [...listLevels(root), null]) {
    addCandidate(pool, view, gold, level);
    addCandidate(pool, view, plain.decode(root, level).issues, level);
    addCandidate(pool, view, harsh.decode(root, level).issues, level);
  }
  const levels = [...listLevels(root), null];
  for (const decoder of [plain, harsh]) {
    const mixed = decoder.decodeChapters(root, levels);
    addCandidate(pool, view, mixed.issues, new Map(mixed.levels));
    addCandidate(pool, view, gold, new Map(mixed.levels));
  }
  addCandidate(pool, view, gold, new Map(root.children.map((chapter) => [chapter, mostLevel(chapter, gold)])));
}

/**
 * Kinds of evidence that notices lack now and then. Each part is learned from with all of it and without each kind in turn,
 * so that no kind is leaned on alone: a notice may print other markers, no labels, no states, no totals.
 */
const evidenceKinds: readonly ((name: string) => boolean)[] = [
  () => false,
  (name) => name.startsWith('family') || name.startsWith('depth'),
  (name) => name.includes('label') || name.includes('wrapped'),
  (name) => name.includes('state'),
  (name) => name.startsWith('length') || name.includes('sentence') || name.includes('full stop'),
  (name) => name.startsWith('count') || name.startsWith('siblings') || name.startsWith('levels'),
  (name) => name.startsWith('names') || name.startsWith('inside an') || name.startsWith('speaks'),
  (name) => name.startsWith('fault') || name.startsWith('action'),
];
const vectorNames: readonly string[] = [...evidenceNames, ...evidenceNames, ...neighbourNames, ...wholeEvidenceNames];
const masks = evidenceKinds.map((isDropped) => Float64Array.from(vectorNames, (name) => (isDropped(name) ? 0 : 1)));

/** Adds the gradient of one part's loss (softmax with margin; all right readings count as one) and returns the loss. */
function addGradient(pool: Pool, vector: Float64Array, gradient: Float64Array): number {
  return masks.reduce((sum, mask) => {
    const own = new Float64Array(SIZE);
    const loss = addMaskedGradient(
      pool,
      vector.map((weight, at) => weight * (mask[at] ?? 0)),
      own,
    );
    for (let at = 0; at < SIZE; at += 1)
      gradient[at] = (gradient[at] ?? 0) + ((own[at] ?? 0) * (mask[at] ?? 0)) / masks.length;
    return sum + loss / masks.length;
  }, 0);
}

function addMaskedGradient({ candidates }: Pool, vector: Float64Array, gradient: Float64Array): number {
  const scores = candidates.map(
    (candidate) => product(candidate.vector, vector) + Math.min(LARGEST_MARGIN, candidate.wrong * MARGIN),
  );
  const top = Math.max(...scores);
  const masses = scores.map((score) => Math.exp(score - top));
  const sum = masses.reduce((total, mass) => total + mass, 0);
  const right = masses.reduce((total, mass, index) => total + (candidates[index]?.wrong === 0 ? mass : 0), 0);
  candidates.forEach((candidate, index) => {
    const mass = masses[index] ?? 0;
    const pull = mass / sum - (candidate.wrong === 0 ? mass / Math.max(right, 1e-300) : 0);
    if (Math.abs(pull) < 1e-9) return;
    for (let at = 0; at < SIZE; at += 1) gradient[at] = (gradient[at] ?? 0) + pull * (candidate.vector[at] ?? 0);
  });
  return -Math.log(Math.max(right, 1e-300) / sum);
}

/** Learns the weights under which the right reading of each part outweighs all others. Deterministic. */
export function learnReadings(
  examples: readonly TrainingPart[],
  grams: ReadonlyMap<string, number>,
  log: (line: string) => void = () => undefined,
): ReadingWeights {
  const prior = new Float64Array(SIZE);
  prior[neighbourSlot.get('table of issues') ?? 0] = TABLE_PRIOR;
  const vector = prior.slice();
  const squares = new Float64Array(SIZE).fill(1e-6);
  const pools = examples.map((example): Pool => ({ example, keys: new Set(), candidates: [] }));
  for (let round = 0; round < ROUNDS; round += 1) {
    const rate = RATE * RATE_DECAY ** round;
    const weights = toWeights(vector, grams);
    for (const pool of pools) grow(pool, weights);
    let loss = 0;
    for (let step = 0; step < STEPS; step += 1) {
      const gradient = new Float64Array(SIZE);
      loss = 0;
      for (const pool of pools) loss += addGradient(pool, vector, gradient);
      for (let at = 0; at < SIZE; at += 1) {
        if (unlearned.has(at)) continue;
        const pull = (gradient[at] ?? 0) / pools.length + DECAY * ((vector[at] ?? 0) - (prior[at] ?? 0));
        squares[at] = 0.95 * (squares[at] ?? 0) + 0.05 * pull * pull;
        vector[at] = (vector[at] ?? 0) - (rate * pull) / Math.sqrt((squares[at] ?? 0) + 1e-6);
      }
    }
    log(`round ${String(round + 1)}: loss a part ${(loss / pools.length).toFixed(4)}`);
  }
  return toWeights(vector, grams);
}
