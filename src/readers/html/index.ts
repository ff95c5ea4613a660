export { readHtml } from './read-html.js';
export { readMhtml } from './read-mhtml.js';
