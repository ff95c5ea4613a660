/** Groups whose text is none of the document's, by their first word. */
export const skippedGroups: ReadonlySet<string> = new Set(
  (
    'colortbl stylesheet info pict objdata fldinst datafield themedata colorschememapping latentstyles datastore ' +
    'generator listtable listoverridetable rsidtbl xmlnstbl revtbl filetbl pgptbl bkmkstart bkmkend pn sp sn sv ' +
    'nonshppict atnid atnauthor atndate atnref atntime template password wgrffmtfilter mmath xe tc ftnsep ftnsepc ' +
    'aftnsep aftnsepc nonesttables'
  ).split(' '),
);

/** Groups that stand beside the text. */
export const furnitureGroups: ReadonlySet<string> = new Set(
  'header headerl headerr headerf footer footerl footerr footerf footnote annotation'.split(' '),
);

/** Groups marked as ones older programs may pass over, and read all the same. */
export const readGroups: ReadonlySet<string> = new Set(['shpinst', 'shptxt', 'annotation']);

/** Words that are a character. */
export const characters: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['~', ' '],
  ['_', '-'],
  ['\\', '\\'],
  ['{', '{'],
  ['}', '}'],
]);

/** Code pages and character sets of fonts (\ansicpg, \fcharset) → the encoding of their bytes. */
export const encodingsByPage: ReadonlyMap<number, string> = new Map([
  [936, 'gb18030'],
  [54936, 'gb18030'],
  [950, 'big5'],
  [932, 'shift_jis'],
  [949, 'euc-kr'],
  [1252, 'windows-1252'],
  [65001, 'utf-8'],
]);
export const encodingsByCharset: ReadonlyMap<number, string> = new Map([
  [134, 'gb18030'],
  [136, 'big5'],
  [128, 'shift_jis'],
  [129, 'euc-kr'],
]);
