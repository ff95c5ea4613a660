/** What each digit is worth: 〇○零 and the letter O typed for it, 两 for 二, the legal digits and their old forms. */
export const digitValues: ReadonlyMap<string, number> = new Map(
  ['〇○零O', '一壹', '二两贰貳', '三叁參', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'].flatMap((forms, value) =>
    Array.from(forms, (form): [string, number] => [form, value]),
  ),
);

/** Scales inside a numeral: 十, 百, 千 and their legal forms. */
export const placeValues: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);

/** Scales a whole numeral stands before: 一万二千, 三亿. */
export const largeValues: ReadonlyMap<string, number> = new Map([
  ['万', 10_000],
  ['亿', 100_000_000],
]);

/** What a scale behind a number multiplies it by: 1.5万 → 15 000, 3千 → 3 000; 十百千万亿, alone or together (百万). */
export function readScale(text: string): number {
  return Array.from(text).reduce(
    (product, character) => product * (placeValues.get(character) ?? largeValues.get(character) ?? 1),
    1,
  );
}
