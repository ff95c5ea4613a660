import { uniteGrams, type GramVector } from './grams.js';
import type { IssueFeatures } from './issue-features.js';
import type { Rarity } from './rarity.js';

/** An issue with its grams weighed among all issues of the two notices. */
export interface WeighedIssue {
  readonly features: IssueFeatures;
  /** How far down its notice it stands (0…1). */
  readonly share: number;
  readonly statement: GramVector;
  readonly measures: GramVector;
  readonly text: GramVector;
  readonly characters: GramVector;
  readonly measureCharacters: GramVector;
}

/** Weighs the issues of one notice. */
export function weighIssues(issues: readonly IssueFeatures[], rarity: Rarity): readonly WeighedIssue[] {
  return issues.map((features, place) => ({
    features,
    share: place / Math.max(1, issues.length),
    statement: rarity.weigh(features.statementGrams),
    measures: rarity.weigh(features.measureGrams),
    text: rarity.weigh(features.text),
    characters: rarity.weigh(features.characters),
    measureCharacters: rarity.weigh(features.measureCharacters),
  }));
}

/** Several issues as one: what a divided issue is compared with. */
export function joinIssues(parts: readonly [WeighedIssue, ...WeighedIssue[]], rarity: Rarity): WeighedIssue {
  const [first] = parts;
  if (parts.length === 1) return first;
  const all = parts.map(({ features }) => features);
  const features: IssueFeatures = {
    ...first.features,
    statement: all.map(({ statement }) => statement).join(''),
    template: all.map(({ template }) => template).join(''),
    labels: new Set(all.flatMap(({ labels }) => [...labels])),
    measures: all.map(({ measures }) => measures).join('\n'),
    statementGrams: uniteGrams(all.map(({ statementGrams }) => statementGrams)),
    measureGrams: uniteGrams(all.map(({ measureGrams }) => measureGrams)),
    characters: uniteGrams(all.map(({ characters }) => characters)),
    measureCharacters: uniteGrams(all.map(({ measureCharacters }) => measureCharacters)),
    text: uniteGrams(all.map(({ text }) => text)),
    marks: new Set(all.flatMap(({ marks }) => [...marks])),
    responsible: new Set(all.flatMap(({ responsible }) => [...responsible])),
  };
  const [joined] = weighIssues([features], rarity);
  return joined === undefined ? first : { ...joined, share: first.share };
}
