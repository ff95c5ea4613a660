import { writeDigits, writeNumeral, type NumeralScript } from './chinese-numerals.js';

const simplified: NumeralScript = {
  digits: '零一二三四五六七八九',
  places: '十百千',
  myriad: '万',
  ones: 'leading-ten-bare',
  gaps: true,
};
const traditional: NumeralScript = { ...simplified, myriad: '萬' };
const simplifiedLegal: NumeralScript = {
  digits: '零壹贰叁肆伍陆柒捌玖',
  places: '拾佰仟',
  myriad: '万',
  ones: 'all',
  gaps: true,
};
const traditionalLegal: NumeralScript = { ...simplifiedLegal, digits: '零壹貳參肆伍陸柒捌玖', myriad: '萬' };
const japanese: NumeralScript = { ...simplified, ones: 'none', gaps: false };
const japaneseLegal: NumeralScript = {
  digits: '零壱弐参四伍六七八九',
  places: '拾百阡',
  myriad: '萬',
  ones: 'all',
  gaps: false,
};
const korean: NumeralScript = {
  digits: '영일이삼사오육칠팔구',
  places: '십백천',
  myriad: '만',
  ones: 'none',
  gaps: false,
};

const CIRCLE_DIGITS = '〇一二三四五六七八九';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const KOREAN_ONES = ['', '하나', '둘', '셋', '넷', '다섯', '여섯', '일곱', '여덟', '아홉'];
const KOREAN_TENS = ['', '열', '스물', '서른', '마흔', '쉰', '예순', '일흔', '여든', '아흔'];
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
/** A Roman numeral past this is a row of Ms hundreds long; Word stops at 32,767 too. */
const MAX_ROMAN = 32_767;
const ALPHABET_LENGTH = 26;
/** Word repeats a letter for the rounds of the alphabet: AA, BB. Past this many rounds a list is no list. */
const MAX_LETTER_ROUNDS = 30;

function writeRoman(value: number): string {
  if (value > MAX_ROMAN) return String(value);
  let rest = value;
  let written = '';
  for (const [worth, letters] of ROMAN) {
    written += letters.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return written;
}

function writeLetter(value: number): string {
  const rounds = Math.ceil(value / ALPHABET_LENGTH);
  if (rounds > MAX_LETTER_ROUNDS) return String(value);
  return String.fromCharCode(65 + ((value - 1) % ALPHABET_LENGTH)).repeat(rounds);
}

/** ① to ㊿: Unicode keeps them in three places. */
function writeCircled(value: number): string {
  if (value === 0) return '⓪';
  if (value <= 20) return String.fromCharCode(0x2460 + value - 1);
  if (value <= 35) return String.fromCharCode(0x3251 + value - 21);
  return value <= 50 ? String.fromCharCode(0x32b1 + value - 36) : String(value);
}

/** The value-th of consecutive characters from `first`; plain digits past the last. */
function writeFromRow(value: number, first: number, count: number): string {
  return value >= 1 && value <= count ? String.fromCharCode(first + value - 1) : String(value);
}

function writeFromList(value: number, characters: string): string {
  return value >= 1 && value <= characters.length ? characters.charAt(value - 1) : String(value);
}

function writeFullWidth(value: number): string {
  return writeDigits(value, '０１２３４５６７８９');
}

/** 一 to 九十九 in words, from 100 on digit by digit, as Word writes the formats without “Thousand”. */
function writeCounting(value: number): string {
  return value < 100 ? writeNumeral(value, simplified) : writeDigits(value, '○一二三四五六七八九');
}

function writeKoreanLegal(value: number): string {
  if (value > 99) return String(value);
  return (KOREAN_TENS[Math.floor(value / 10)] ?? '') + (KOREAN_ONES[value % 10] ?? '');
}

function writeOrdinal(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13;
  return `${value}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`;
}

/** ST_NumberFormat (ECMA-376-1 §17.18.59) → how a number from 1 up is written. */
const numberFormats: ReadonlyMap<string, (value: number) => string> = new Map([
  ['decimal', String],
  ['decimalHalfWidth', String],
  ['decimalZero', (value: number) => String(value).padStart(2, '0')],
  ['decimalFullWidth', writeFullWidth],
  ['decimalFullWidth2', writeFullWidth],
  ['decimalEnclosedCircle', writeCircled],
  ['decimalEnclosedCircleChinese', writeCircled],
  ['decimalEnclosedParen', (value) => writeFromRow(value, 0x2474, 20)],
  ['decimalEnclosedFullstop', (value) => writeFromRow(value, 0x2488, 20)],
  ['numberInDash', (value) => `- ${value} -`],
  ['ordinal', writeOrdinal],
  ['upperRoman', writeRoman],
  ['lowerRoman', (value) => writeRoman(value).toLowerCase()],
  ['upperLetter', writeLetter],
  ['lowerLetter', (value) => writeLetter(value).toLowerCase()],
  ['chineseCounting', writeCounting],
  ['chineseCountingThousand', (value) => writeNumeral(value, simplified)],
  ['chineseLegalSimplified', (value) => writeNumeral(value, simplifiedLegal)],
  ['taiwaneseCounting', writeCounting],
  ['taiwaneseCountingThousand', (value) => writeNumeral(value, traditional)],
  ['taiwaneseDigital', (value) => writeDigits(value, '○一二三四五六七八九')],
  ['ideographDigital', (value) => writeDigits(value, CIRCLE_DIGITS)],
  ['ideographLegalTraditional', (value) => writeNumeral(value, traditionalLegal)],
  ['ideographTraditional', (value) => writeFromList(value, STEMS)],
  ['ideographZodiac', (value) => writeFromList(value, BRANCHES)],
  ['ideographZodiacTraditional', (value) => STEMS.charAt((value - 1) % 10) + BRANCHES.charAt((value - 1) % 12)],
  ['ideographEnclosedCircle', (value) => writeFromRow(value, 0x3280, 10)],
  ['japaneseCounting', (value) => writeNumeral(value, japanese)],
  ['japaneseLegal', (value) => writeNumeral(value, japaneseLegal)],
  ['japaneseDigitalTenThousand', (value) => writeDigits(value, CIRCLE_DIGITS)],
  ['aiueo', (value) => writeFromRow(value, 0xff71, 44)],
  [
    'aiueoFullWidth',
    (value) =>
      writeFromList(
        value,
        'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン',
      ),
  ],
  ['iroha', (value) => writeFromList(value, 'ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ')],
  [
    'irohaFullWidth',
    (value) =>
      writeFromList(
        value,
        'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン',
      ),
  ],
  ['koreanDigital', (value) => writeDigits(value, '영일이삼사오육칠팔구')],
  ['koreanDigital2', (value) => writeDigits(value, '零一二三四五六七八九')],
  ['koreanCounting', (value) => writeNumeral(value, korean)],
  ['koreanLegal', writeKoreanLegal],
  ['ganada', (value) => writeFromList(value, '가나다라마바사아자차카타파하')],
  ['chosung', (value) => writeFromList(value, 'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ')],
]);

/** Formats whose text stands alone, without a number in it. */
const wordlessFormats: ReadonlySet<string> = new Set(['none', 'bullet']);

/**
 * One automatic number as Word writes it. Unknown formats (Hebrew, Thai, words) are written in digits: the number is
 * then still right.
 * @param pattern the w:format of a `custom` format: `001, 002, ...` asks for leading zeros.
 */
export function formatNumber(value: number, format: string, pattern: string): string {
  if (wordlessFormats.has(format)) return '';
  if (format === 'custom') return String(value).padStart(/^0*[1-9]/u.exec(pattern)?.[0].length ?? 1, '0');
  if (value < 1) return format === 'decimalZero' ? '00' : String(value);
  return (numberFormats.get(format) ?? String)(value);
}
