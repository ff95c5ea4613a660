import type { Plain } from '../dto/plain.js';
import type { NoticeLinks } from './notice.dto.js';

/** The addresses that belong to a notice. */
export function buildNoticeLinks(id: string): Plain<NoticeLinks> {
  const self = `/api/v1/notices/${encodeURIComponent(id)}`;
  return { self, file: `${self}/file`, ledger: `${self}/ledger.xlsx` };
}
