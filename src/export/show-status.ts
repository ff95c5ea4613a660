import type { Status } from '../notice/index.js';
import { escapeHtml } from './escape-html.js';
import type { Language } from './language.js';
import { colourStatus, nameStatus } from './status-names.js';

/** A status as a coloured word on a page. */
export function showStatus(status: Status | null, language: Language): string {
  return `<span class="status" style="background:#${colourStatus(status)}">${escapeHtml(nameStatus(status, language))}</span>`;
}
