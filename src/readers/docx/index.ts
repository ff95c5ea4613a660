/** In: the bytes of an OOXML package of a word processor. Out: its paragraphs, automatic numbers written out. */
export { readDocx } from './read-docx.js';
export { readWordXml } from './read-word-xml.js';
export { readWholeDocx } from './read-whole-docx.js';
