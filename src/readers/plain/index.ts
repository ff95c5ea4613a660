export { decodeText } from './decode-text.js';
export { readPlain } from './read-plain.js';
