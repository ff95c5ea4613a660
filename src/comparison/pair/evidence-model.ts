/** What is looked at to tell whether two issues are one. */
export const pairSignals = [
  'statement',
  'statementContained',
  'statementCommon',
  'measures',
  'measuresContained',
  'measuresForeign',
  'measuresEqual',
  'measuresAbsent',
  'crossed',
  'characters',
  'measureCharacters',
  'both',
  'text',
  'rare',
  'rareCommon',
  'marks',
  'section',
  'distance',
  'responsible',
  'deadline',
  'otherName',
  'otherObject',
] as const;

/** … and how the pair stands beside its rivals: the pairs that want one of its two issues. */
export const rivalrySignals = [
  ...pairSignals,
  'leastMargin',
  'mostMargin',
  'leastFreeMargin',
  'mostFreeMargin',
] as const;

/** What is looked at to tell whether an issue is one more part of a whole that has a part already. */
export const partSignals = [
  'score',
  'margin',
  'gain',
  'statementCovered',
  'measuresCovered',
  'statementLeft',
  'statementInWhole',
  'measuresInWhole',
  'siblings',
  'rareNew',
  'rareCommon',
  'wholeUnchanged',
  'moreParts',
] as const;

/** What is looked at to tell whether two measures are one. */
export const measureSignals = [
  'cosine',
  'contained',
  'common',
  'characters',
  'marks',
  'distance',
  'otherKind',
] as const;

/** What is looked at to tell whether two numbers count the same thing. */
export const quantitySignals = [
  'near',
  'noun',
  'clause',
  'around',
  'after',
  'sameUnit',
  'unitless',
  'sameMeasure',
  'distance',
  'factor',
  'equal',
] as const;

export type PairSignal = (typeof pairSignals)[number];
export type RivalrySignal = (typeof rivalrySignals)[number];
export type PartSignal = (typeof partSignals)[number];
export type MeasureSignal = (typeof measureSignals)[number];
export type QuantitySignal = (typeof quantitySignals)[number];

/** What each signal adds to the log-odds, and the log-odds where all signals are nought. */
export type Weights<Signal extends string> = Readonly<Record<Signal | 'bias', number>>;

/** The learned weights of a comparison. */
export interface EvidenceModel {
  readonly pair: Weights<PairSignal>;
  readonly rivalry: Weights<RivalrySignal>;
  readonly part: Weights<PartSignal>;
  readonly measure: Weights<MeasureSignal>;
  readonly quantity: Weights<QuantitySignal>;
}

/** The log-odds that signals speak for. */
export function weighSignals<Signal extends string>(
  signals: Readonly<Record<Signal, number>>,
  weights: Weights<Signal>,
): number {
  let sum = weights.bias;
  for (const name in signals) sum += signals[name] * weights[name];
  return sum;
}

/** Log-odds as a chance (0…1). */
export function readChance(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
