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
  readonly root: WeighedNode;
  readonly gold: readonly ChosenIssue[];
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
  };
}

function addTree(into: Float64Array, node: WeighedNode): void {
  for (let at = 0; at < E; at += 1) into[E + at] = (into[E + at] ?? 0) + (node.evidence[at] ?? 0);
  for (const child of node.children) addTree(into, child);
}

/** The evidence of a reading of a part, at a level: the vector its weight is the product with. */
function describeReading(example: TrainingPart, issues: readonly ChosenIssue[], level: string | null): Float64Array {
  const vector = new Float64Array(SIZE);
  const chosen = new Map(issues.map((issue) => [issue.node, issue]));
  const followers = new Set(issues.flatMap((issue) => issue.followers));
  const bump = (name: NeighbourName | null, by = 1): void => {
    if (name !== null) vector[neighbourSlot.get(name) ?? 0] = (vector[neighbourSlot.get(name) ?? 0] ?? 0) + by;
  };
  const visit = (parent: WeighedNode): void => {
    let before: 'issue' | 'follower' | 'other' | null = null;
    for (const child of parent.children) {
      const role = chosen.has(child) ? 'issue' : followers.has(child) ? 'follower' : 'other';
      if (role === 'issue') {
        for (let at = 0; at < E; at += 1) vector[at] = (vector[at] ?? 0) + (child.evidence[at] ?? 0);
        for (const below of child.children) addTree(vector, below);
      } else if (role === 'follower') addTree(vector, child);
      else {
        bump('table of issues', example.part.tables.get(child.node.line) ?? 0);
        visit(child);
      }
      bump(levelTerm(child, role, level));
      bump(neighbourTerm(before, role));
      before = role;
    }
  };
  visit(example.root);
  vector.set(weighReading(example.part, issues), 2 * E + N);
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

const keyOf = (issues: readonly ChosenIssue[], level: string | null): string =>
  `${level ?? ''}: ${issues.map(({ node, followers }) => `${String(node.node.line)}+${String(followers.length)}`).join(' ')}`;

function countWrong(issues: readonly ChosenIssue[], gold: readonly ChosenIssue[]): number {
  const right = new Map(gold.map(({ node, followers }) => [node, followers.length]));
  const hits = issues.filter(({ node }) => right.has(node)).length;
  const tails = issues.filter(({ node, followers }) => right.has(node) && right.get(node) !== followers.length).length;
  return issues.length - hits + gold.length - hits + 0.25 * tails;
}

function addCandidate(pool: Pool, issues: readonly ChosenIssue[], level: string | null): void {
  const key = keyOf(issues, level);
  if (pool.keys.has(key)) return;
  pool.keys.add(key);
  pool.candidates.push({
    vector: describeReading(pool.example, issues, level),
    wrong: countWrong(issues, pool.example.gold),
  });
}

const ROUNDS = 10;
const STEPS = 40;
const RATE = 0.12;
/** Holds weights near 0: larger trusts single kinds of evidence less. */
const DECAY = 0.0012;
/** What a wrong issue costs while training: larger keeps rivals further off. */
const MARGIN = 0.35;
const LARGEST_MARGIN = 4;

function grow(pool: Pool, weights: ReadingWeights): void {
  const { root, part, gold } = pool.example;
  const scores = scoreTree(root, weights);
  const right = new Set(gold.map(({ node }) => node));
  const plain = new Decoder(scores, weights.neighbours, part.tables);
  const harsh = new Decoder(scores, weights.neighbours, part.tables, (node, role) =>
    (role === 'issue') === right.has(node) ? 0 : MARGIN,
  );
  for (const level of [...listLevels(root), null]) {
    addCandidate(pool, gold, level);
    addCandidate(pool, plain.decode(root, level).issues, level);
    addCandidate(pool, harsh.decode(root, level).issues, level);
  }
}

/** Adds the gradient of one part's loss (softmax with margin; all right readings count as one) and returns the loss. */
function addGradient({ candidates }: Pool, vector: Float64Array, gradient: Float64Array): number {
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
export function learnReadings(examples: readonly TrainingPart[], grams: ReadonlyMap<string, number>, log: (line: string) => void = () => undefined): ReadingWeights {
  const vector = new Float64Array(SIZE);
  const squares = new Float64Array(SIZE).fill(1e-6);
  const pools = examples.map((example): Pool => ({ example, keys: new Set(), candidates: [] }));
  for (let round = 0; round < ROUNDS; round += 1) {
    const weights = toWeights(vector, grams);
    for (const pool of pools) grow(pool, weights);
    let loss = 0;
    for (let step = 0; step < STEPS; step += 1) {
      const gradient = new Float64Array(SIZE);
      loss = 0;
      for (const pool of pools) loss += addGradient(pool, vector, gradient);
      for (let at = 0; at < SIZE; at += 1) {
        const pull = (gradient[at] ?? 0) / pools.length + DECAY * (vector[at] ?? 0);
        squares[at] = 0.95 * (squares[at] ?? 0) + 0.05 * pull * pull;
        vector[at] = (vector[at] ?? 0) - (RATE * pull) / Math.sqrt((squares[at] ?? 0) + 1e-6);
      }
    }
    log(`round ${String(round + 1)}: loss a part ${(loss / pools.length).toFixed(4)}`);
  }
  return toWeights(vector, grams);
}
