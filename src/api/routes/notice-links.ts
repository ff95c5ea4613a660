import type { NoticeLinks } from '../contract/answers.js';

/** The addresses that belong to a notice. */
export function buildNoticeLinks(id: string): NoticeLinks {
  const self = `/api/v1/notices/${encodeURIComponent(id)}`;
  return { self, file: `${self}/file`, ledger: `${self}/ledger.xlsx` };
}
