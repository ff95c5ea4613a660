import type { TextPiece } from '../../comparison/index.js';
import type { Status } from '../../notice/index.js';
import { type Language, nameStatus } from '../../wording/index.js';
import { cleanText } from '../clean-text.js';
import { colourStatus } from '../status-colours.js';

/** Text as a page shows it: never markup, in an element or in a quoted attribute; line feeds become line breaks. */
export function escapeHtml(text: string): string {
  return cleanText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('\n', '<br>');
}

/** The cells of a line; or a text alone, the heading of the lines below it. */
export type TableRow = readonly string[] | string;

/** A table of HTML cells under text headings; `narrow` for a few numbers that need not fill the page. */
export function formatTable(
  headings: readonly string[],
  rows: readonly TableRow[],
  shape: 'wide' | 'narrow' = 'wide',
): string {
  const head = headings.map((heading) => `<th scope="col">${escapeHtml(heading)}</th>`).join('');
  const body = rows
    .map((row) =>
      typeof row === 'string'
        ? `<tr class="group"><th colspan="${headings.length}" scope="rowgroup">${row}</th></tr>`
        : `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
    )
    .join('\n');
  const opening = shape === 'narrow' ? '<table class="narrow">' : '<table>';
  return `${opening}<thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>`;
}

/** A list of HTML items; nothing where there are none. */
export function formatList(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

/** A status as a coloured word on a page. */
export function showStatus(status: Status | null, language: Language): string {
  return `<span class="status" style="background:#${colourStatus(status)}">${escapeHtml(nameStatus(status, language))}</span>`;
}

/** A wording difference as HTML: what is new in <ins>, what is gone in <del>. */
export function showWording(pieces: readonly TextPiece[]): string {
  const tags = { equal: ['', ''], insert: ['<ins>', '</ins>'], delete: ['<del>', '</del>'] } as const;
  return pieces.map(({ kind, text }) => `${tags[kind][0]}${escapeHtml(text)}${tags[kind][1]}`).join('');
}
