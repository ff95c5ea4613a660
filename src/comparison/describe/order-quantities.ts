import type { QuantityChange } from '../comparison.js';

/**
 * The quantities by what they count, then by their numbers, whichever is older: an order that stays when older and newer
 * change places.
 */
export function orderQuantities(quantities: readonly QuantityChange[]): readonly QuantityChange[] {
  const keyOf = ({ text, unit, from, to }: QuantityChange): string =>
    [text, unit ?? '', ...[from, to].sort()].join('\u0000');
  return quantities
    .map((quantity) => ({ quantity, key: keyOf(quantity) }))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ quantity }) => quantity);
}
