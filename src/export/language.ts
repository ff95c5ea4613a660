/** What a report is written in; the notices' own words stay as they are. */
export type Language = 'zh' | 'en';

/** One expression in Chinese and in English. */
export type Words = readonly [zh: string, en: string];

/** The expression in the language asked for. */
export function say([zh, en]: Words, language: Language): string {
  return language === 'zh' ? zh : en;
}
