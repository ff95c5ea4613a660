/** Hexadecimal digits in one quarter of a fingerprint of 64 bits. */
const BAND_DIGITS = 4;

/**
 * The four quarters of a fingerprint. Two fingerprints that differ in three bits or fewer have one quarter in common.
 * @throws RangeError where it is not 16 hexadecimal digits
 */
export function bandsOf(fingerprint: string): readonly number[] {
  if (!/^[0-9a-f]{16}$/iu.test(fingerprint)) throw new RangeError('a fingerprint is 16 hexadecimal digits');
  return [0, 1, 2, 3].map((band) =>
    Number.parseInt(fingerprint.slice(band * BAND_DIGITS, (band + 1) * BAND_DIGITS), 16),
  );
}
