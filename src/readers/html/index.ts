/** In: the bytes of a web page, or of one saved with its parts (MHTML). Out: the article's paragraphs, without the portal round it. */
export { readHtml } from './read-html.js';
export { readMhtml } from './read-mhtml.js';
