import { readonly, ref } from 'vue';
import { type Language, say, type Values } from '../../../wording/index.js';
import { words, type WordKey } from './words';

const STORED_AS = 'taizhang-language';
const TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

function readStored(): Language {
  try {
    return localStorage.getItem(STORED_AS) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
}

const current = ref<Language>(readStored());
document.documentElement.lang = TAGS[current.value];

/** The language the page is shown in; Chinese until a reader chooses otherwise. */
export const language = readonly(current);

/** Shows the page in another language and remembers it, where the browser lets it. */
export function chooseLanguage(chosen: Language): void {
  current.value = chosen;
  document.documentElement.lang = TAGS[chosen];
  try {
    localStorage.setItem(STORED_AS, chosen);
  } catch {
    // A browser that keeps nothing: the choice lasts as long as the page.
  }
}

/** The word in the current language, its `{name}` places filled in. */
export function t(key: WordKey, values: Values = {}): string {
  return say(words[key], current.value, values);
}

/** `t` for keys made at run time (`status.completed`); the fallback where there is no such word. */
export function tOr(key: string, fallback: string): string {
  return Object.hasOwn(words, key) ? t(key as WordKey) : fallback;
}
