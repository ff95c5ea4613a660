/** In: the bytes of an RTF document (Word saves it as .rtf, portals serve it as .doc). Out: its paragraphs, automatic numbers written out. */
export { readRtf } from './read-rtf.js';
