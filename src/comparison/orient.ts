/**
 * Runs a pairing always in the same direction, whichever way round it is asked for, and turns the result back.
 *
 * Ties (two issues with one text, two equally short edit scripts) are broken by order of appearance, which differs with
 * the direction; comparing (B, A) must give the inverse of (A, B), so the direction is taken from the texts themselves.
 */
export function orient<Side, Result>(
  from: Side,
  to: Side,
  keyOf: (side: Side) => string,
  compute: (from: Side, to: Side) => Result,
  turnBack: (result: Result) => Result,
): Result {
  return keyOf(from) <= keyOf(to) ? compute(from, to) : turnBack(compute(to, from));
}
