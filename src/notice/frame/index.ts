export { isColophon } from './find-colophon.js';
export { readDateLine, type Closing } from './find-closing.js';
export { findFrame, type AnnexFrame, type Frame } from './find-frame.js';
export { readGluedDate } from './find-title.js';
export { isLetterhead } from './is-letterhead.js';
export { isOrganisationName } from '../../language/index.js';
