export { cutLine, noOwnWords, sliceOf, type Line, type NoticeWords, type Slice } from './line.js';
export { readOwnState } from './read-own-state.js';
export { makeLines } from './make-lines.js';
