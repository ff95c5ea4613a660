export { openZip, type ZipPackage } from './open-zip.js';
export { listZipEntries, type ZipEntry } from './list-zip-entries.js';
