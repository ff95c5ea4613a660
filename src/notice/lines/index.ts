export { cutLine, sliceOf, type Line, type Slice } from './line.js';
export { makeLines } from './make-lines.js';
