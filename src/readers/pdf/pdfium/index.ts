/** In: the bytes of a PDF. Out: its pages through PDFium, compiled to WebAssembly: no process, no canvas, no file of its own. */
export { pdfium } from './open-pdfium.js';
