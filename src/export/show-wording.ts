import type { TextPiece } from '../comparison/index.js';
import { escapeHtml } from './escape-html.js';

/** A wording difference as HTML: what is new in <ins>, what is gone in <del>. */
export function showWording(pieces: readonly TextPiece[]): string {
  const tags = { equal: ['', ''], insert: ['<ins>', '</ins>'], delete: ['<del>', '</del>'] } as const;
  return pieces.map(({ kind, text }) => `${tags[kind][0]}${escapeHtml(text)}${tags[kind][1]}`).join('');
}
