/** In: the bytes of a Word 97 to 2003 file (.doc, WPS's .wps). Out: its paragraphs, automatic numbers written out. */
export { findCompoundStream, isCompoundFile } from './compound/compound-file.js';
export { readDoc } from './read-doc.js';
