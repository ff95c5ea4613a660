import {
  EARTHLY_BRANCHES,
  HEAVENLY_STEMS,
  numeralScripts,
  positionalDigits,
  writeDigits,
  writeEnclosed,
  writeFromRow,
  writeNumeral,
  writeRoman,
} from '../../../language/index.js';

const KOREAN_ONES = ['', '하나', '둘', '셋', '넷', '다섯', '여섯', '일곱', '여덟', '아홉'];
const KOREAN_TENS = ['', '열', '스물', '서른', '마흔', '쉰', '예순', '일흔', '여든', '아흔'];
const ALPHABET_LENGTH = 26;
/** Word repeats a letter for the rounds of the alphabet: AA, BB. Past this many rounds a list is no list. */
const MAX_LETTER_ROUNDS = 30;

function writeLetter(value: number): string {
  const rounds = Math.ceil(value / ALPHABET_LENGTH);
  if (rounds > MAX_LETTER_ROUNDS) return String(value);
  return String.fromCharCode(65 + ((value - 1) % ALPHABET_LENGTH)).repeat(rounds);
}

/** The value-th of consecutive characters from `first`; plain digits past the last. */
function writeConsecutive(value: number, first: number, count: number): string {
  return value >= 1 && value <= count ? String.fromCharCode(first + value - 1) : String(value);
}

/** 一 to 九十九 in words, from 100 on digit by digit, as Word writes the formats without “Thousand”. */
function writeCounting(value: number): string {
  return value < 100 ? writeNumeral(value, numeralScripts.simplified) : writeDigits(value, positionalDigits.circle);
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
  ['decimalFullWidth', (value) => writeDigits(value, positionalDigits.fullWidth)],
  ['decimalFullWidth2', (value) => writeDigits(value, positionalDigits.fullWidth)],
  ['decimalEnclosedCircle', (value) => writeEnclosed(value, 'circled')],
  ['decimalEnclosedCircleChinese', (value) => writeEnclosed(value, 'circled')],
  ['decimalEnclosedParen', (value) => writeEnclosed(value, 'parenthesised')],
  ['decimalEnclosedFullstop', (value) => writeEnclosed(value, 'fullStop')],
  ['numberInDash', (value) => `- ${value} -`],
  ['ordinal', writeOrdinal],
  ['upperRoman', writeRoman],
  ['lowerRoman', (value) => writeRoman(value).toLowerCase()],
  ['upperLetter', writeLetter],
  ['lowerLetter', (value) => writeLetter(value).toLowerCase()],
  ['chineseCounting', writeCounting],
  ['chineseCountingThousand', (value) => writeNumeral(value, numeralScripts.simplified)],
  ['chineseLegalSimplified', (value) => writeNumeral(value, numeralScripts.simplifiedLegal)],
  ['taiwaneseCounting', writeCounting],
  ['taiwaneseCountingThousand', (value) => writeNumeral(value, numeralScripts.traditional)],
  ['taiwaneseDigital', (value) => writeDigits(value, positionalDigits.circle)],
  ['ideographDigital', (value) => writeDigits(value, positionalDigits.han)],
  ['ideographLegalTraditional', (value) => writeNumeral(value, numeralScripts.traditionalLegal)],
  ['ideographTraditional', (value) => writeFromRow(value, HEAVENLY_STEMS)],
  ['ideographZodiac', (value) => writeFromRow(value, EARTHLY_BRANCHES)],
  [
    'ideographZodiacTraditional',
    (value) => HEAVENLY_STEMS.charAt((value - 1) % 10) + EARTHLY_BRANCHES.charAt((value - 1) % 12),
  ],
  ['ideographEnclosedCircle', (value) => writeEnclosed(value, 'hanCircled')],
  ['japaneseCounting', (value) => writeNumeral(value, numeralScripts.japanese)],
  ['japaneseLegal', (value) => writeNumeral(value, numeralScripts.japaneseLegal)],
  ['japaneseDigitalTenThousand', (value) => writeDigits(value, positionalDigits.han)],
  ['aiueo', (value) => writeConsecutive(value, 0xff71, 44)],
  [
    'aiueoFullWidth',
    (value) =>
      writeFromRow(
        value,
        'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン',
      ),
  ],
  ['iroha', (value) => writeFromRow(value, 'ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ')],
  [
    'irohaFullWidth',
    (value) =>
      writeFromRow(
        value,
        'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン',
      ),
  ],
  ['koreanDigital', (value) => writeDigits(value, positionalDigits.korean)],
  ['koreanDigital2', (value) => writeDigits(value, positionalDigits.word)],
  ['koreanCounting', (value) => writeNumeral(value, numeralScripts.korean)],
  ['koreanLegal', writeKoreanLegal],
  ['ganada', (value) => writeFromRow(value, '가나다라마바사아자차카타파하')],
  ['chosung', (value) => writeFromRow(value, 'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ')],
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
