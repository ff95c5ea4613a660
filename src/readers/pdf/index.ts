/** In: the bytes of a PDF. Out: its paragraphs; pages that are pictures are recognised. */
export { readPdf } from './read-pdf.js';
