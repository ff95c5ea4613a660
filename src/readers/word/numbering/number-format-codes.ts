/** [MS-OSHARED] §2.2.1.3 MSONFC: the names ST_NumberFormat has for the codes, in the order of the codes. */
const formatNames = [
  'decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago',
  'ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal',
  'japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth decimalZero bullet',
  'ganada chosung decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese ideographEnclosedCircle',
  'ideographTraditional ideographZodiac ideographZodiacTraditional taiwaneseCounting ideographLegalTraditional',
  'taiwaneseCountingThousand taiwaneseDigital chineseCounting chineseLegalSimplified chineseCountingThousand decimal',
  'koreanDigital koreanCounting koreanLegal koreanDigital2 hebrew1 arabicAlpha hebrew2 arabicAbjad hindiVowels',
  'hindiConsonants hindiNumbers hindiCounting thaiLetters thaiNumbers thaiCounting vietnameseCounting numberInDash',
]
  .join(' ')
  .split(' ');
const NO_NUMBER = 0xff;

/** The name `formatNumber` knows a code by; unknown codes are written in digits. */
export function nameNumberFormat(code: number): string {
  return code === NO_NUMBER ? 'none' : (formatNames[code] ?? 'decimal');
}
