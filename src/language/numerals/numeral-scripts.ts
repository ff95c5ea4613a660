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

const simplified: NumeralScript = {
  digits: '零一二三四五六七八九',
  places: '十百千',
  myriad: '万',
  ones: 'leading-ten-bare',
  gaps: true,
};
const simplifiedLegal: NumeralScript = {
  digits: '零壹贰叁肆伍陆柒捌玖',
  places: '拾佰仟',
  myriad: '万',
  ones: 'all',
  gaps: true,
};

/**
 * The ways numbers are written in words: 21 in each. Notices use the first two, Word's automatic numbers all of them
 * (ECMA-376-1 §17.18.59 names the formats).
 */
export const numeralScripts = {
  /** 二十一; GB/T 15835-2011 §4.2. */
  simplified,
  /** 贰拾壹, of cheques and contracts; 壹拾 is written in full. */
  simplifiedLegal,
  /** 贰拾壹 as outlines count: 拾 opens the tens, not 壹拾. */
  legalOutline: { ...simplifiedLegal, ones: 'leading-ten-bare' },
  /** 二十一, and 萬 for ten thousand. */
  traditional: { ...simplified, myriad: '萬' },
  /** 貳拾壹. */
  traditionalLegal: { ...simplifiedLegal, digits: '零壹貳參肆伍陸柒捌玖', myriad: '萬' },
  /** 二十一; 百一 for 101. */
  japanese: { ...simplified, ones: 'none', gaps: false },
  /** 弐拾壱. */
  japaneseLegal: { digits: '零壱弐参四伍六七八九', places: '拾百阡', myriad: '萬', ones: 'all', gaps: false },
  /** 이십일. */
  korean: { digits: '영일이삼사오육칠팔구', places: '십백천', myriad: '만', ones: 'none', gaps: false },
} as const satisfies Readonly<Record<string, NumeralScript>>;

/** Digits for numbers written place by place: 105 → 一〇五, 一○五, 一零五, １０５. */
export const positionalDigits = {
  /** 〇, the zero of 二〇二四年; GB/T 15835-2011 §4.2. */
  han: '〇一二三四五六七八九',
  /** ○, the circle typed for it; what Word writes. */
  circle: '○一二三四五六七八九',
  /** 零. */
  word: '零一二三四五六七八九',
  fullWidth: '０１２３４５６７８９',
  korean: '영일이삼사오육칠팔구',
} as const;
