export { findCompoundStream, isCompoundFile } from './compound/compound-file.js';
export { readDoc } from './read-doc.js';
