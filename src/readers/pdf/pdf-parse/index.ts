/** In: the bytes of a PDF. Out: its pages through pdf-parse and the pdf.js inside it. */
export { pdfParse } from './open-parse.js';
