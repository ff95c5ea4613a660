/** In: the bytes of an OFD package (GB/T 33190-2016). Out: its paragraphs, pictures of pages recognised. */
export { readOfd } from './read-ofd.js';
