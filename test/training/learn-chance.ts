/** What a record looked like when it was read with weights that had not seen its source, and whether it was right. */
export interface Sample {
  readonly evidence: readonly number[];
  readonly right: boolean;
}

const STEPS = 6000;
const RATE = 0.3;
/** Holds weights near 0: larger says less for sure. */
const DECAY = 0.004;

const chance = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** Samples → the logistic function that tells the chance of being right from the evidence named. */
export function learnChance(samples: readonly Sample[], names: readonly string[]): Record<string, number> {
  const weights = names.map(() => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = weights.map((weight, index) => (index === 0 ? 0 : DECAY * weight));
    for (const { evidence, right } of samples) {
      const error =
        chance(weights.reduce((sum, weight, index) => sum + weight * (evidence[index] ?? 0), 0)) - (right ? 1 : 0);
      evidence.forEach((value, index) => {
        gradient[index] = (gradient[index] ?? 0) + (error * value) / samples.length;
      });
    }
    gradient.forEach((slope, index) => {
      weights[index] = (weights[index] ?? 0) - RATE * slope;
    });
  }
  return Object.fromEntries(names.map((name, index) => [name, weights[index] ?? 0]));
}
