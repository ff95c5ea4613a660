import { numeralScripts, type NumeralScript } from './numeral-scripts.js';

const MYRIAD = 10_000;

function writeBelowMyriad(value: number, script: NumeralScript): string {
  let written = '';
  let gap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      gap = written !== '';
      continue;
    }
    if (gap && script.gaps) written += script.digits.charAt(0);
    gap = false;
    const bare = digit === 1 && place > 0 && script.ones === 'none';
    written += (bare ? '' : script.digits.charAt(digit)) + (place > 0 ? script.places.charAt(place - 1) : '');
  }
  return written;
}

/** 21 → 二十一, 105 → 一百零五, 12 → 十二 or 壹拾贰, as the script has it. For 1 to 99,999,999. */
export function writeNumeral(value: number, script: NumeralScript = numeralScripts.simplified): string {
  const high = Math.floor(value / MYRIAD);
  const low = value % MYRIAD;
  const gap = high > 0 && low > 0 && low < MYRIAD / 10 && script.gaps ? script.digits.charAt(0) : '';
  const written =
    (high > 0 ? writeBelowMyriad(high, script) + script.myriad + gap : '') + writeBelowMyriad(low, script);
  const bareTen = script.ones === 'leading-ten-bare' && value >= 10 && value < 20;
  return bareTen ? written.slice(1) : written;
}

/** Place by place: 105 → 一〇五, with `positionalDigits.han`. */
export function writeDigits(value: number, digits: string): string {
  return String(value).replace(/\d/gu, (digit) => digits.charAt(Number(digit)));
}
