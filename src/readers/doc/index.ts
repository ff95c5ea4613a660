export { findCompoundStream, isCompoundFile } from './compound-file.js';
export { readDoc } from './read-doc.js';
