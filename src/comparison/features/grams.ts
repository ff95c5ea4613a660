/** The runs of two and three characters of a text, each as a number, sorted and without repetition. */
export interface Grams {
  readonly keys: Int32Array;
  /** How particular each is (0…1): less where it belongs to a word every other statement has. */
  readonly factors: Float32Array;
}

/** Grams weighed by their rarity, ready to be compared. */
export interface GramVector {
  readonly keys: Int32Array;
  readonly weights: Float32Array;
  readonly norm: number;
  /** Sum of the weights, and the same where only rare grams count. */
  readonly mass: number;
  readonly rareMass: number;
}

/** Of rare grams hardly anything is lost, of common ones hardly anything left. Larger: what some issues share passes for common. */
const RARITY_POWER = 3;

const NO_GRAMS: Grams = { keys: new Int32Array(0), factors: new Float32Array(0) };

/** Everything that is neither letter, Chinese character nor digit. */
export const SEPARATORS = /[^\p{L}\p{N}]+/gu;
const NUMBERS = /\d[\d,.]*/gu;
const BREAKS = /[^\p{L}\p{N}#]+/gu;
const BREAK = 0x0a;

/** A text as its grams are read: numbers masked, for they change from notice to notice, and a break at each mark. */
export function maskText(folded: string): string {
  return folded.replace(NUMBERS, '#').replace(BREAKS, '\n');
}

/** The number of a gram of one to three characters. */
export function keyGram(gram: string): number {
  const codeAt = (place: number): number => (place < gram.length ? gram.charCodeAt(place) : 0);
  return hashGram(codeAt(0), codeAt(1), codeAt(2));
}

function hashGram(first: number, second: number, third: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35);
  return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
}

/** Sorts keys and drops those that occur again; of several factors the greatest is kept. */
function settleGrams(keys: readonly number[], factors: readonly number[] | null): Grams {
  const sorted = Int32Array.from(keys).sort();
  const kept = new Int32Array(sorted.length);
  let count = 0;
  for (const key of sorted) {
    if (count > 0 && kept[count - 1] === key) continue;
    kept[count] = key;
    count += 1;
  }
  const unique = kept.slice(0, count);
  if (factors === null) return { keys: unique, factors: new Float32Array(count).fill(1) };
  const greatest = new Map<number, number>();
  keys.forEach((key, place) => {
    greatest.set(key, Math.max(greatest.get(key) ?? 0, factors[place] ?? 1));
  });
  return { keys: unique, factors: Float32Array.from(unique, (key) => greatest.get(key) ?? 1) };
}

/** The grams of a masked text. `particular`: for each of its characters how particular it is; without it all are alike. */
export function readGrams(masked: string, particular: Float32Array | null = null): Grams {
  if (masked.length === 0) return NO_GRAMS;
  const keys: number[] = [];
  const factors: number[] | null = particular === null ? null : [];
  const factorOf = (place: number, length: number): number => {
    let sum = 0;
    for (let index = place; index < place + length; index += 1) sum += particular?.[index] ?? 1;
    return sum / length;
  };
  for (let place = 0; place < masked.length; place += 1) {
    const [first, second, third] = [
      masked.charCodeAt(place),
      masked.charCodeAt(place + 1),
      masked.charCodeAt(place + 2),
    ];
    if (first === BREAK || Number.isNaN(second) || second === BREAK) continue;
    keys.push(hashGram(first, second, 0));
    factors?.push(factorOf(place, 2));
    if (Number.isNaN(third) || third === BREAK) continue;
    keys.push(hashGram(first, second, third));
    factors?.push(factorOf(place, 3));
  }
  if (keys.length === 0) keys.push(hashGram(masked.charCodeAt(0), 0, 0));
  return settleGrams(keys, factors === null || factors.length === keys.length ? factors : null);
}

function mergeGrams(one: Grams, other: Grams): Grams {
  const keys = new Int32Array(one.keys.length + other.keys.length);
  const factors = new Float32Array(keys.length);
  let count = 0;
  for (let i = 0, j = 0; i < one.keys.length || j < other.keys.length; count += 1) {
    const [left, right] = [one.keys[i] ?? Infinity, other.keys[j] ?? Infinity];
    keys[count] = Math.min(left, right);
    factors[count] = Math.max(left <= right ? (one.factors[i] ?? 0) : 0, right <= left ? (other.factors[j] ?? 0) : 0);
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return { keys: keys.slice(0, count), factors: factors.slice(0, count) };
}

/** The characters of a masked text, each as a gram of its own: what is left in common where no two words are. */
export function readCharacters(masked: string): Grams {
  const characters = masked.replaceAll('\n', '');
  return settleGrams(
    Array.from(characters, (character) => hashGram(character.charCodeAt(0), 0, 0)),
    null,
  );
}

/** Several grams as one set. */
export function uniteGrams(sets: readonly Grams[]): Grams {
  return sets.reduce(mergeGrams, NO_GRAMS);
}

/** What two vectors have in common: the sum of their products, that of the lesser weights, and the same where only rare grams count. */
export interface Common {
  readonly product: number;
  readonly mass: number;
  readonly rareMass: number;
}

/** Goes through both vectors once. */
export function compareVectors(one: GramVector, other: GramVector): Common {
  const [left, right] = [one.keys, other.keys];
  let [product, mass, rareMass] = [0, 0, 0];
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const [a, b] = [left[i] ?? 0, right[j] ?? 0];
    if (a < b) i += 1;
    else if (b < a) j += 1;
    else {
      const [v, w] = [one.weights[i] ?? 0, other.weights[j] ?? 0];
      product += v * w;
      const shared = Math.min(v, w);
      mass += shared;
      rareMass += shared ** RARITY_POWER;
      i += 1;
      j += 1;
    }
  }
  return { product, mass, rareMass };
}

/** The cosine of two vectors (0…1); 0 where either is empty. */
export function measureCosine(one: GramVector, other: GramVector): number {
  const norms = one.norm * other.norm;
  return norms === 0 ? 0 : compareVectors(one, other).product / norms;
}

/** The share of a vector's weight that the other has too (0…1). */
export function measureShare(part: GramVector, whole: GramVector): number {
  return part.mass === 0 ? 0 : compareVectors(part, whole).mass / part.mass;
}

/** What a vector has and another has not. */
export function leaveOut(vector: GramVector, other: GramVector): GramVector {
  const weights = vector.weights.slice();
  for (let i = 0, j = 0; i < vector.keys.length && j < other.keys.length;) {
    const [own, theirs] = [vector.keys[i] ?? 0, other.keys[j] ?? 0];
    if (own === theirs) weights[i] = 0;
    if (own <= theirs) i += 1;
    if (theirs <= own) j += 1;
  }
  return finishVector(vector.keys, weights);
}

/** A vector with its sums. */
export function finishVector(keys: Int32Array, weights: Float32Array): GramVector {
  let [squares, mass, rareMass] = [0, 0, 0];
  for (const weight of weights) {
    squares += weight * weight;
    mass += weight;
    rareMass += weight ** RARITY_POWER;
  }
  return { keys, weights, norm: Math.sqrt(squares), mass, rareMass };
}
