import type { Fact } from '../record.js';

/** A fact by its UTF-16 offsets into the text it was found in; `text` and `subject` are slices of that text. */
export type FactMatch = Omit<Fact, 'span'> & { readonly start: number; readonly end: number };
