export type { Closing } from './find-closing.js';
export { findFrame, type AnnexFrame, type Frame } from './find-frame.js';
export { isOrganisationName } from '../inspection/organisation-name.js';
export { readGluedDate } from './find-title.js';
