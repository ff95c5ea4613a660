/** What a person reads in; the notices' own words stay as they are. */
export type Language = 'zh' | 'en';

/** One expression in Chinese and in English; `{name}` stands for a value filled in. */
export type Words = readonly [zh: string, en: string];

/** What may be filled into the places of an expression. */
export type Values = Readonly<Record<string, string | number>>;

/** The expression in the language asked for, its `{name}` places filled in; a place without a value stays as it is. */
export function say([zh, en]: Words, language: Language, values: Values = {}): string {
  const text = language === 'zh' ? zh : en;
  return text.replace(/\{(\w+)\}/gu, (place, name: string) => String(values[name] ?? place));
}

const brackets: Words = ['（{text}）', ' ({text})'];

/** A text in brackets, to stand behind another. */
export function bracket(text: string, language: Language): string {
  return say(brackets, language, { text });
}

const colon: Words = ['：', ': '];

/** A name and what it stands before: 发布单位：… · Issuer: … */
export function label(name: string, value: string, language: Language): string {
  return `${name}${say(colon, language)}${value}`;
}
