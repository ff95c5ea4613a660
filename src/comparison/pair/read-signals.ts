import { compareVectors, measureCosine, type Common, type GramVector } from '../features/grams.js';
import { nameOtherObjects } from '../features/issue-features.js';
import type { Rarity } from '../features/rarity.js';
import type { WeighedIssue } from '../features/weigh-issues.js';
import { readDeadline } from '../describe/compare-deadlines.js';
import type { PairSignal } from './evidence-model.js';

export type PairSignals = Readonly<Record<PairSignal, number>>;

/** The least weight a text must have for “it lies in the other” to mean anything. Lower: 制度执行不严格 is found in every statement about a system; higher: short statements cut down to their first clause are lost. */
const LEAST_CONTAINED_MASS = 6;

/** More rare grams in common than this say no more: long texts have more of them. */
const ENOUGH_RARE = 10;

/** Rare and all but decisive: a signal of this size needs no great weight. */
const OTHER = 4;

function cosineOf({ product }: Common, one: GramVector, other: GramVector): number {
  return one.norm * other.norm === 0 ? 0 : product / (one.norm * other.norm);
}

/** The share of the lighter of two texts that lies in the other. */
function containedShare({ mass }: Common, one: GramVector, other: GramVector): number {
  return mass / Math.max(LEAST_CONTAINED_MASS, Math.min(one.mass, other.mass));
}

function sumMarks(one: WeighedIssue, other: WeighedIssue, rarity: Rarity): number {
  let sum = 0;
  for (const mark of one.features.marks) if (other.features.marks.has(mark)) sum += rarity.mark(mark);
  return Math.log1p(sum);
}

/** 1 the same, −1 others, 0 where either notice says nothing. */
function agree(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  return [...one].some((name) => other.has(name)) ? 1 : -1;
}

function compareDeadlines(one: WeighedIssue, other: WeighedIssue): number {
  const [first, second] = [readDeadline(one.features.issue), readDeadline(other.features.issue)];
  if (first === null || second === null) return 0;
  return first === second ? 1 : -1;
}

/** What speaks for two issues being one, and against: many small signals, the same whichever issue comes first. */
export function readSignals(one: WeighedIssue, other: WeighedIssue, isOtherName: boolean, rarity: Rarity): PairSignals {
  const statements = compareVectors(one.statement, other.statement);
  const measures = compareVectors(one.measures, other.measures);
  const texts = compareVectors(one.text, other.text);
  const characters = compareVectors(one.characters, other.characters);
  const haveMeasures = one.measures.mass > 0 && other.measures.mass > 0;
  const crossed = measureCosine(one.statement, other.measures) + measureCosine(one.measures, other.statement);
  const isSame = one.features.statement === other.features.statement;
  const measureCosines = cosineOf(measures, one.measures, other.measures);
  return {
    statement: isSame ? 1 : cosineOf(statements, one.statement, other.statement),
    statementContained: Math.min(1, containedShare(statements, one.statement, other.statement)),
    statementCommon: Math.log1p(statements.mass),
    measures: measureCosines,
    measuresContained: Math.min(1, containedShare(measures, one.measures, other.measures)),
    measuresForeign: haveMeasures && measureCosines < 0.02 ? 1 : 0,
    measuresEqual: haveMeasures && one.features.measures === other.features.measures ? 1 : 0,
    measuresAbsent: haveMeasures ? 0 : 1,
    crossed,
    characters: cosineOf(characters, one.characters, other.characters),
    measureCharacters: measureCosine(one.measureCharacters, other.measureCharacters),
    both: Math.sqrt(cosineOf(characters, one.characters, other.characters) * measureCosines),
    text: cosineOf(texts, one.text, other.text),
    rare: texts.rareMass / Math.max(LEAST_CONTAINED_MASS, Math.min(one.text.rareMass, other.text.rareMass)),
    rareCommon: Math.log1p(Math.min(ENOUGH_RARE, texts.rareMass)),
    marks: sumMarks(one, other, rarity),
    section: measureSection(one, other),
    distance: Math.abs(one.share - other.share),
    responsible: agree(one.features.responsible, other.features.responsible),
    deadline: compareDeadlines(one, other),
    otherName: isOtherName ? OTHER : 0,
    otherObject: nameOtherObjects(one.features, other.features) ? OTHER : 0,
  };
}

/** The share of two section titles' grams that both have. */
function measureSection(one: WeighedIssue, other: WeighedIssue): number {
  const [left, right] = [one.features.sectionGrams.keys, other.features.sectionGrams.keys];
  if (left.length + right.length === 0) return 1;
  const own = new Set(left);
  return (2 * right.filter((key) => own.has(key)).length) / (left.length + right.length);
}
