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

/** Computes a value when it is first asked for: most issues are repeated to the letter, and nothing of them is compared. */
function once<Value>(compute: () => Value): () => Value {
  let value: { readonly known: Value } | undefined;
  return () => (value ??= { known: compute() }).known;
}

function weighIssue(features: IssueFeatures, share: number, rarity: Rarity): WeighedIssue {
  const statement = once(() => rarity.weigh(features.statementGrams));
  const measures = once(() => rarity.weigh(features.measureGrams));
  const text = once(() => rarity.weigh(features.text));
  const characters = once(() => rarity.weigh(features.characters));
  const measureCharacters = once(() => rarity.weigh(features.measureCharacters));
  return {
    features,
    share,
    get statement() {
      return statement();
    },
    get measures() {
      return measures();
    },
    get text() {
      return text();
    },
    get characters() {
      return characters();
    },
    get measureCharacters() {
      return measureCharacters();
    },
  };
}

/** Weighs the issues of one notice. */
export function weighIssues(issues: readonly IssueFeatures[], rarity: Rarity): readonly WeighedIssue[] {
  return issues.map((features, place) => weighIssue(features, place / issues.length, rarity));
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
  return weighIssue(features, first.share, rarity);
}
