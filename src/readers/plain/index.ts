export { decodeText } from './decode-text.js';
export { readPlain } from './read-plain.js';
export { joinWrappedLines } from './join-wrapped-lines.js';
