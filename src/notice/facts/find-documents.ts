/** A title in 《》, marks included; nested titles (《贯彻〈…〉方案》, 《转发《…》的通知》) belong to the outer one. */
export interface DocumentMatch {
  readonly start: number;
  readonly end: number;
}

/** Longer than any title of a document: an unclosed 《 must not swallow the paragraph up to the next 》. */
const LONGEST_TITLE = 150;

/** The documents a text names, outermost marks only. A mark that is never closed names none. */
export function findDocuments(text: string): DocumentMatch[] {
  const documents: DocumentMatch[] = [];
  const open: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === '《') open.push(index);
    if (character !== '》') continue;
    const start = open.pop();
    if (start === undefined || index - start > LONGEST_TITLE) continue;
    while (documents.length > 0 && (documents.at(-1)?.start ?? -1) > start) documents.pop();
    documents.push({ start, end: index + 1 });
  }
  return documents;
}
