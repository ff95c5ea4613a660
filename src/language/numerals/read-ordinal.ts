import { digitValues, placeValues } from './numeral-values.js';

/** Numbers outlines count to in words; a thousand is an amount. */
const LARGEST_PLACE = 100;
const ORDINARY = /^[〇零一二两三四五六七八九十百]+$/u;
const LEGAL = /^[壹贰貳叁參肆伍陆陸柒捌玖拾]+$/u;

/** Digits and places as they follow each other in 一百零三; null where they form no number (二三, 十百). */
function readPlaces(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  let lastPlace = Number.POSITIVE_INFINITY;
  for (const character of text) {
    const place = placeValues.get(character);
    if (place !== undefined && place <= LARGEST_PLACE) {
      if (place >= lastPlace) return null;
      total += (digit ?? 1) * place;
      digit = null;
      lastPlace = place;
      continue;
    }
    const value = digitValues.get(character);
    if (value === undefined || (digit !== null && digit !== 0)) return null;
    digit = value;
  }
  total += digit ?? 0;
  return total > 0 ? total : null;
}

/**
 * The number of an item, as outlines count in words: 一, 十二, 二十, 一百零三; null where the characters form no Chinese
 * numeral below 1000. Place by place (二三) is none: outlines do not number so. An amount is read by readAmount.
 */
export function readOrdinal(text: string): number | null {
  return ORDINARY.test(text) ? readPlaces(text) : null;
}

/** 壹, 拾贰 → the number; null where the characters form none. */
export function readLegalOrdinal(text: string): number | null {
  return LEGAL.test(text) ? readPlaces(text) : null;
}
