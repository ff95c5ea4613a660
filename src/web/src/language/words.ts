import { commonWords } from './common-words';
import { findingWords } from './finding-words';
import { viewWords } from './view-words';

/** Every word of the page: Chinese, English. */
export const words = { ...commonWords, ...viewWords, ...findingWords } as const;

export type WordKey = keyof typeof words;
