/** The kinds of file there is a reader for. */
export type DocumentKind = 'docx' | 'doc' | 'pdf' | 'html' | 'mhtml' | 'txt' | 'ofd' | 'image';

/** What the extensions notices are published under promise. */
const kindsByExtension: ReadonlyMap<string, DocumentKind> = new Map([
  ['docx', 'docx'],
  ['docm', 'docx'],
  ['dotx', 'docx'],
  ['doc', 'doc'],
  ['dot', 'doc'],
  ['wps', 'doc'],
  ['wpt', 'doc'],
  ['pdf', 'pdf'],
  ['html', 'html'],
  ['htm', 'html'],
  ['shtml', 'html'],
  ['xhtml', 'html'],
  ['mht', 'mhtml'],
  ['mhtml', 'mhtml'],
  ['txt', 'txt'],
  ['text', 'txt'],
  ['md', 'txt'],
  ['ofd', 'ofd'],
  ['png', 'image'],
  ['jpg', 'image'],
  ['jpeg', 'image'],
  ['tif', 'image'],
  ['tiff', 'image'],
]);

/** The kind a file's name promises; undefined where it promises none we know. */
export function findKindByName(fileName: string): DocumentKind | undefined {
  return kindsByExtension.get(/\.([^./\\]+)$/u.exec(fileName)?.[1]?.toLowerCase() ?? '');
}
