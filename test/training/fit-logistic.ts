/** One thing to learn from: its signals, and whether it holds. */
export interface Example<Signal extends string> {
  readonly signals: Readonly<Record<Signal, number>>;
  readonly holds: boolean;
  /** How much it counts. */
  readonly weight: number;
}

/** Pulls the weights towards nought. Larger: few examples move them less, and chances are less extreme. */
const RIDGE = 0.5;
const MOST_STEPS = 60;
const SMALLEST_STEP = 1e-8;

/** Solves a symmetric system by Gaussian elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, place) => [...row, right[place] ?? 0]);
  const size = rows.length;
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1)
      if (Math.abs(at(row, column)) > Math.abs(at(pivot, column))) pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot] ?? [], rows[column] ?? []];
    for (let row = 0; row < size; row += 1) {
      if (row === column) continue;
      const factor = at(row, column) / at(column, column);
      rows[row] = (rows[row] ?? []).map((value, place) => value - factor * at(column, place));
    }
  }
  return rows.map((_, row) => at(row, size) / at(row, row));
}

/**
 * Logistic regression by Newton's method, the bias not pulled: the same examples always give the same weights.
 * Weights are rounded to a thousandth, as the file of weights holds them.
 */
export function fitLogistic<Signal extends string>(
  names: readonly Signal[],
  examples: readonly Example<Signal>[],
  ridge: number = RIDGE,
): Readonly<Record<Signal | 'bias', number>> {
  const size = names.length + 1;
  const inputs = examples.map(({ signals }) => [...names.map((name) => signals[name]), 1]);
  let weights: readonly number[] = new Array<number>(size).fill(0);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const gradient = weights.map((weight, place) => (place === size - 1 ? 0 : -ridge * weight));
    const curvature = weights.map((_, row) =>
      weights.map((__, column) => (row === column ? (row === size - 1 ? 1e-9 : ridge) : 0)),
    );
    inputs.forEach((input, place) => {
      const example = examples[place];
      if (example === undefined) return;
      const odds = input.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
      const chance = 1 / (1 + Math.exp(-odds));
      const error = example.weight * ((example.holds ? 1 : 0) - chance);
      const slope = example.weight * Math.max(1e-9, chance * (1 - chance));
      for (let row = 0; row < size; row += 1) {
        const value = input[row] ?? 0;
        gradient[row] = (gradient[row] ?? 0) + error * value;
        const line = curvature[row] ?? [];
        for (let column = 0; column < size; column += 1)
          line[column] = (line[column] ?? 0) + slope * value * (input[column] ?? 0);
      }
    });
    const change = solve(curvature, gradient);
    weights = weights.map((weight, place) => weight + (change[place] ?? 0));
    if (Math.max(...change.map(Math.abs)) < SMALLEST_STEP) break;
  }
  const rounded = weights.map((weight) => Math.round(weight * 1000) / 1000);
  return Object.fromEntries([...names, 'bias' as const].map((name, place) => [name, rounded[place] ?? 0])) as Record<
    Signal | 'bias',
    number
  >;
}
