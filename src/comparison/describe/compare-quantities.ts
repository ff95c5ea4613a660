import { foldText } from '../../text/index.js';
import { orient } from '../orient.js';
import { assignPairs } from '../pair/assign-pairs.js';
import { weighSignals, type EvidenceModel, type QuantitySignal } from '../pair/evidence-model.js';
import type { Link } from '../pair/score-pairs.js';
import type { QuantityChange } from '../comparison.js';
import { isOrigin, nameQuantity, readPhrase, type CountedPhrase } from './name-quantity.js';
import { readNumbers, type CountedNumber } from './read-numbers.js';

/** A text numbers are read from; texts with the same `pair` are one measure then and now. */
export interface CountedText {
  readonly text: string;
  readonly pair: number | null;
}

/** A number with what it counts. */
export interface Quantity {
  readonly number: CountedNumber;
  readonly phrase: CountedPhrase;
  readonly name: string;
  readonly clause: ReadonlySet<string>;
  /** The words around it, past the marks of its clause. */
  readonly around: ReadonlySet<string>;
  readonly near: ReadonlySet<string>;
  readonly noun: ReadonlySet<string>;
  readonly pair: number | null;
  readonly share: number;
}

/** Words this near to a number say what it counts. */
const NEAR = 8;
/** Words farther away may still belong to it (搭售款项再退还19万元，累计84万元). */
const FAR = 32;
/** So many pairs of numbers are all looked at; beyond that only those within one measure. Larger: slower on issues of thousands of numbers. */
const MOST_PAIRS = 20_000;

/** Units that mean the same where people and things are counted. */
const UNIT_CLASSES = ['人名位', '台辆部', '个项处'] as const;

function readParts(text: string): ReadonlySet<string> {
  const parts = new Set<string>(text);
  for (let place = 0; place + 1 < text.length; place += 1) parts.add(text.slice(place, place + 2));
  return parts;
}

function agree(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const part of one) if (other.has(part)) shared += 1;
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size);
}

/** What is said around a number, its sentence's other clauses included; digits and marks say nothing. */
function readAround(folded: string, { start, unitEnd }: CountedNumber): string {
  const before =
    folded
      .slice(Math.max(0, start - FAR), start)
      .split(/[。;]/u)
      .at(-1) ?? '';
  const after = folded.slice(unitEnd, unitEnd + FAR / 2).split(/[。;]/u)[0] ?? '';
  return (before + after).replace(/[^\p{L}]+/gu, '');
}

/** The numbers of some texts, each with what it counts; one that has no words of its own counts what the one before it does. */
export function readQuantities(texts: readonly CountedText[]): readonly Quantity[] {
  return texts.flatMap(({ text, pair }, place) => {
    const folded = foldText(text);
    const numbers = readNumbers(text);
    let last = '';
    return numbers.flatMap((number, index): Quantity | readonly Quantity[] => {
      if (isOrigin(folded, number)) return [];
      const phrase = readPhrase(folded, number, numbers[index - 1], numbers[index + 1]);
      const name = nameQuantity(phrase);
      if (name.length > 1) last = name;
      const before = phrase.before === '' ? last : phrase.before;
      return {
        number,
        phrase,
        name: name.length > 1 ? name : last,
        clause: readParts(before + phrase.after),
        around: readParts(readAround(folded, number)),
        near: readParts(before.slice(-NEAR)),
        noun: readParts(before.slice(-NEAR / 2) + phrase.after.slice(0, NEAR / 2)),
        pair,
        share: (place + index / numbers.length) / texts.length,
      };
    });
  });
}

/** 1 the same unit, ½ one that means the same here, 0 another. */
function compareUnits(one: string | null, other: string | null): number {
  const bare = (unit: string | null): string => (unit ?? '').replace(/^[余多]/u, '');
  const [left, right] = [bare(one), bare(other)];
  if (left === right) return 1;
  return left !== '' && right !== '' && UNIT_CLASSES.some((units) => units.includes(left) && units.includes(right))
    ? 0.5
    : 0;
}

/** What speaks for two numbers counting the same thing. */
export function readQuantitySignals(one: Quantity, other: Quantity): Readonly<Record<QuantitySignal, number>> {
  const [before, after] = [one.number.text, other.number.text].map((text) => Number(text.replaceAll(',', '')));
  const isRead = before !== undefined && after !== undefined && before > 0 && after > 0;
  return {
    near: agree(one.near, other.near),
    noun: agree(one.noun, other.noun),
    clause: agree(one.clause, other.clause),
    around: agree(one.around, other.around),
    after: agree(readParts(one.phrase.after.slice(0, NEAR)), readParts(other.phrase.after.slice(0, NEAR))),
    sameUnit: compareUnits(one.number.unit, other.number.unit),
    unitless: one.number.unit === null ? 1 : 0,
    sameMeasure: one.pair !== null && one.pair === other.pair ? 1 : 0,
    distance: Math.abs(one.share - other.share),
    factor: isRead ? Math.min(3, Math.abs(Math.log(before / after))) : 1,
    equal: foldText(one.number.text) === foldText(other.number.text) ? 1 : 0,
  };
}

/** The pairs of numbers that might count the same, with the log-odds that they do. */
function scoreQuantities(from: readonly Quantity[], to: readonly Quantity[], model: EvidenceModel): readonly Link[] {
  const isMany = from.length * to.length > MOST_PAIRS;
  const places = new Map<number | null, number[]>();
  to.forEach(({ pair }, place) => {
    const known = places.get(pair);
    if (known === undefined) places.set(pair, [place]);
    else known.push(place);
  });
  const all = [...to.keys()];
  return from.flatMap((one, place) => {
    const others = isMany ? (places.get(one.pair) ?? []).slice(0, Math.ceil(MOST_PAIRS / from.length)) : all;
    return others.flatMap((otherPlace): Link | readonly Link[] => {
      const other = to[otherPlace];
      if (other === undefined || compareUnits(one.number.unit, other.number.unit) === 0) return [];
      const weight = weighSignals(readQuantitySignals(one, other), model.quantity);
      return { from: place, to: otherPlace, weight, score: weight };
    });
  });
}

/** Of two names the one that says more in fewer words, whichever side it is on. */
function chooseName(one: string, other: string): string {
  const rank = (name: string): number => (name.length >= 4 ? name.length : 1000 - name.length);
  return rank(one) < rank(other) || (rank(one) === rank(other) && one <= other) ? one : other;
}

function compareOneWay(
  from: readonly Quantity[],
  to: readonly Quantity[],
  model: EvidenceModel,
): readonly QuantityChange[] {
  return assignPairs(scoreQuantities(from, to, model)).flatMap((pair): QuantityChange | readonly QuantityChange[] => {
    const [older, newer] = [from[pair.from], to[pair.to]];
    if (older === undefined || newer === undefined) return [];
    if (foldText(older.number.text) === foldText(newer.number.text)) return [];
    const { unit } =
      [older.number, newer.number].sort((one, other) => ((one.unit ?? '') < (other.unit ?? '') ? -1 : 1))[0] ??
      older.number;
    return { text: chooseName(older.name, newer.name), from: older.number.text, to: newer.number.text, unit };
  });
}

/**
 * The numbers of an issue that moved: those of both notices are paired by what they count, through reworded measures and
 * statements alike, as one assignment on learned log-odds in which numbers that stayed take part.
 */
export function compareQuantities(
  from: readonly CountedText[],
  to: readonly CountedText[],
  model: EvidenceModel,
): readonly QuantityChange[] {
  // Most issues are repeated to the letter.
  if (from.length === to.length && from.every(({ text }, place) => text === to[place]?.text)) return [];
  return orient(
    from,
    to,
    (texts) => texts.map(({ text }) => text).join('\n'),
    (one, other) => compareOneWay(readQuantities(one), readQuantities(other), model),
    (changes) => changes.map((change) => ({ ...change, from: change.to, to: change.from })),
  );
}
