/** Elements that never show text of the page: code, controls, drawings, and frames, unless the page in them is at hand. */
export const invisibleElements: ReadonlySet<string> = new Set([
  'script', 'style', 'noscript', 'template', 'iframe', 'frame', 'object', 'embed', 'applet', 'svg', 'math',
  'canvas', 'audio', 'video', 'map', 'select', 'datalist', 'textarea', 'input', 'head', 'title', 'meta', 'link', 'xml',
  'rt', 'rp', 'img',
]); // prettier-ignore

/** Elements that start and end a paragraph. Anything not listed is inline, as in a browser (unknown CMS elements are too). */
export const blockElements: ReadonlySet<string> = new Set([
  'html', 'body', 'address', 'article', 'aside', 'blockquote', 'caption', 'center', 'dd', 'details', 'dialog', 'dir', 'div',
  'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup',
  'hr', 'legend', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th',
  'thead', 'tr', 'ul', 'ucapcontent', 'ucaptitle', 'frameset', 'frame', 'iframe',
]); // prettier-ignore

/** Elements that are one paragraph of an article: the search for the article never goes into one. */
export const paragraphElements: ReadonlySet<string> = new Set([
  'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'ul', 'ol', 'dl', 'pre', 'blockquote', 'caption',
]); // prettier-ignore

/** Elements whose end tag may be left out: a page of ten thousand unclosed <p> is not nested. */
export const optionalEndElements: ReadonlySet<string> = new Set([
  'p', 'li', 'td', 'th', 'tr', 'dt', 'dd', 'option', 'optgroup', 'thead', 'tbody', 'tfoot', 'colgroup',
]); // prettier-ignore

/** Elements that have no content and no end tag. */
export const voidElements: ReadonlySet<string> = new Set([
  'area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr',
]); // prettier-ignore
