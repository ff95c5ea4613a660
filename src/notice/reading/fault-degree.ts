import type { Grams } from './weights.js';

/** Keeps a few characters from weighing as much as a sentence: larger pulls short texts towards 0. */
const PRIOR_PAIRS = 3;

const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;

/** The pairs of Chinese characters in a folded text, from `start` to `end`, with repeats. */
export function listGrams(folded: string, start = 0, end = folded.length): readonly string[] {
  const grams: string[] = [];
  for (let at = start; at + 1 < end; at += 1)
    if (isHan(folded.charCodeAt(at)) && isHan(folded.charCodeAt(at + 1))) grams.push(folded.slice(at, at + 2));
  return grams;
}

/**
 * How much a folded text reads like a fault (above 0) rather than like something done about one (below 0): the mean
 * weight of its pairs of characters, roughly -2 to 2. A degree, never a verdict.
 */
export function faultDegree(folded: string, grams: Grams, start = 0, end = folded.length): number {
  let sum = 0;
  let count = 0;
  for (let at = start; at + 1 < end; at += 1) {
    if (!isHan(folded.charCodeAt(at)) || !isHan(folded.charCodeAt(at + 1))) continue;
    count += 1;
    sum += grams.get(folded.slice(at, at + 2)) ?? 0;
  }
  return sum / (count + PRIOR_PAIRS);
}

/** Above this a sentence is taken for a fault where one answer is needed. Larger ends statements of several sentences sooner. */
const FAULT_LEVEL = 0;

/** Whether a folded sentence reads like a fault rather than like something done, where the text itself must be cut. */
export function readsLikeFault(folded: string, grams: Grams): boolean {
  const stop = folded.search(/[。;]/u);
  return faultDegree(folded, grams, 0, stop < 0 ? folded.length : stop) > FAULT_LEVEL;
}
