/** In: the bytes of a ZIP package. Out: its entries, inflated piece by piece within the limits. */
export { openZip, type ZipPackage } from './open-zip.js';
export { listZipEntries, type ZipEntry } from './list-zip-entries.js';
