import { formatNumber } from '../../../src/readers/word/numbering/number-formats.js';

const write = (format: string, ...values: readonly number[]): readonly string[] =>
  values.map((value) => formatNumber(value, format, ''));

describe('formatNumber', () => {
  test.each<[string, readonly number[], readonly string[]]>([
    ['decimal', [1, 12], ['1', '12']],
    ['decimalZero', [1, 12], ['01', '12']],
    ['decimalFullWidth', [1, 12], ['１', '１２']],
    ['decimalFullWidth2', [9], ['９']],
    ['decimalHalfWidth', [12], ['12']],
    ['decimalEnclosedCircle', [1, 20, 21, 35, 36, 50, 51], ['①', '⑳', '㉑', '㉟', '㊱', '㊿', '51']],
    ['decimalEnclosedCircleChinese', [3], ['③']],
    ['decimalEnclosedParen', [1, 20, 21], ['⑴', '⒇', '21']],
    ['decimalEnclosedFullstop', [1, 20], ['⒈', '⒛']],
    ['numberInDash', [3], ['- 3 -']],
    ['ordinal', [1, 2, 3, 11, 21], ['1st', '2nd', '3rd', '11th', '21st']],
    ['upperRoman', [4, 1994], ['IV', 'MCMXCIV']],
    ['lowerRoman', [9], ['ix']],
    ['upperLetter', [1, 26, 27, 53], ['A', 'Z', 'AA', 'AAA']],
    ['lowerLetter', [2], ['b']],
    ['chineseCounting', [1, 10, 11, 20, 21, 99, 105], ['一', '十', '十一', '二十', '二十一', '九十九', '一○五']],
    [
      'chineseCountingThousand',
      [10, 19, 100, 105, 110, 1001, 10010],
      ['十', '十九', '一百', '一百零五', '一百一十', '一千零一', '一万零一十'],
    ],
    ['chineseLegalSimplified', [1, 10, 11, 102], ['壹', '壹拾', '壹拾壹', '壹佰零贰']],
    ['ideographLegalTraditional', [2, 6], ['貳', '陸']],
    ['ideographTraditional', [1, 10, 11], ['甲', '癸', '11']],
    ['ideographZodiac', [1, 12, 13], ['子', '亥', '13']],
    ['ideographZodiacTraditional', [1, 11, 60], ['甲子', '甲戌', '癸亥']],
    ['ideographDigital', [9, 10, 105], ['九', '一〇', '一〇五']],
    ['ideographEnclosedCircle', [1, 10, 11], ['㊀', '㊉', '11']],
    ['taiwaneseCounting', [12], ['十二']],
    ['taiwaneseCountingThousand', [101], ['一百零一']],
    ['taiwaneseDigital', [10], ['一○']],
    ['japaneseCounting', [10, 111], ['十', '百十一']],
    ['japaneseLegal', [1, 10, 23], ['壱', '壱拾', '弐拾参']],
    ['japaneseDigitalTenThousand', [10], ['一〇']],
    ['aiueoFullWidth', [1, 45], ['ア', 'ヲ']],
    ['irohaFullWidth', [1], ['イ']],
    ['koreanDigital', [1, 10], ['일', '일영']],
    ['koreanDigital2', [2], ['二']],
    ['koreanCounting', [1, 10, 21], ['일', '십', '이십일']],
    ['koreanLegal', [1, 10, 21], ['하나', '열', '스물하나']],
    ['ganada', [1, 14], ['가', '하']],
    ['chosung', [1], ['ㄱ']],
    ['none', [5], ['']],
    ['bullet', [5], ['']],
    ['hebrew1', [5], ['5']],
    ['chineseCounting', [0], ['0']],
  ])('%s', (format, values, expected) => {
    expect(write(format, ...values)).toEqual(expected);
  });

  test('a custom format says how many digits', () => {
    expect(formatNumber(7, 'custom', '001, 002, 003, ...')).toBe('007');
    expect(formatNumber(7, 'custom', 'anything else')).toBe('7');
  });
});
