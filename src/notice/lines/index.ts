export { cutLine, noOwnWords, sliceOf, type Line, type NoticeWords, type Slice } from './line.js';
export { makeLines } from './make-lines.js';
