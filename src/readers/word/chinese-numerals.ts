/** The characters of one way to write numbers with Han or Hangul characters. */
export interface NumeralScript {
  /** 0 to 9. */
  readonly digits: string;
  /** Ten, hundred, thousand. */
  readonly places: string;
  /** 10,000. */
  readonly myriad: string;
  /** Whether a digit one before a place is written: `none` 百, `leading-ten-bare` 一百 but 十二, `all` 壹拾. */
  readonly ones: 'none' | 'leading-ten-bare' | 'all';
  /** Whether a gap is marked: 一百零一, against 百一. */
  readonly gaps: boolean;
}

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
export function writeNumeral(value: number, script: NumeralScript): string {
  const high = Math.floor(value / MYRIAD);
  const low = value % MYRIAD;
  const gap = high > 0 && low > 0 && low < MYRIAD / 10 && script.gaps ? script.digits.charAt(0) : '';
  const written =
    (high > 0 ? writeBelowMyriad(high, script) + script.myriad + gap : '') + writeBelowMyriad(low, script);
  const bareTen = script.ones === 'leading-ten-bare' && value >= 10 && value < 20;
  return bareTen ? written.slice(1) : written;
}

/** Digit by digit: 105 → 一〇五. */
export function writeDigits(value: number, digits: string): string {
  return String(value).replace(/\d/gu, (digit) => digits.charAt(Number(digit)));
}
