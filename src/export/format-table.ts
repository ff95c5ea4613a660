import { escapeHtml } from './escape-html.js';

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
