/** In: the bytes of a text file in any encoding Chinese is written in. Out: its paragraphs, wrapped lines joined. */
export { decodeText } from './decode-text.js';
export { readPlain } from './read-plain.js';
export { joinWrappedLines } from './join-wrapped-lines.js';
