import type {
  ImportFile,
  ImportState,
  IssueHit,
  IssuerProgress,
  Series,
  SeriesSummary,
} from '../../../api/contract/answers.js';
import { ApiError, readProblem } from './problem';
import type { AcceptedNotice, Comparison, Notice, NoticeSummary, Page } from '../../../api/contract/answers.js';

const BASE = '/api/v1';

export type Query = Readonly<Record<string, string | number | null | undefined>>;

/** `/path?a=b` without the conditions left empty. */
function withQuery(path: string, query: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== null && value !== undefined && value !== '') parameters.set(name, String(value));
  const text = parameters.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** One call; every failure, the network's too, is an ApiError with a code. */
async function call<Result>(path: string, init: RequestInit = {}): Promise<Result> {
  let response: Response;
  try {
    response = await fetch(`${BASE}${path}`, { headers: { Accept: 'application/json' }, ...init });
  } catch (error) {
    throw new ApiError('network', 0, error instanceof Error ? error.message : '');
  }
  if (!response.ok) throw await readProblem(response);
  return (response.status === 204 ? undefined : await response.json()) as Result;
}

function formOf(field: string, files: readonly File[]): FormData {
  const form = new FormData();
  for (const file of files) form.append(field, file, file.name);
  return form;
}

/** The service as the page speaks to it. */
export const client = {
  listNotices: (query: Query) => call<Page<NoticeSummary>>(withQuery('/notices', query)),
  getNotice: (id: string) => call<Notice>(`/notices/${encodeURIComponent(id)}`),
  uploadNotice: (file: File) => call<AcceptedNotice>('/notices', { method: 'POST', body: formOf('file', [file]) }),
  deleteNotice: (id: string) => call<undefined>(`/notices/${encodeURIComponent(id)}`, { method: 'DELETE' }),
  moveNotice: (id: string, seriesId: string | null) =>
    call<undefined>(`/notices/${encodeURIComponent(id)}`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ seriesId }),
    }),
  chooseReading: (id: string, reading: string) =>
    call<AcceptedNotice>(`/notices/${encodeURIComponent(id)}/reading`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ reading }),
    }),
  takeReadingBack: (id: string) =>
    call<AcceptedNotice>(`/notices/${encodeURIComponent(id)}/reading`, { method: 'DELETE' }),
  compare: (from: string, to: string) => call<Comparison>(withQuery('/comparisons', { from, to })),
  listSeries: (query: Query) => call<Page<SeriesSummary>>(withQuery('/series', query)),
  getSeries: (id: string) => call<Series>(`/series/${encodeURIComponent(id)}`),
  searchIssues: (query: Query) => call<Page<IssueHit>>(withQuery('/issues', query)),
  listOverview: (query: Query) => call<Page<IssuerProgress>>(withQuery('/overview', query)),
  startImport: (files: readonly File[]) =>
    call<{ readonly id: string }>('/imports', { method: 'POST', body: formOf('files', files) }),
  getImport: (id: string, query: Query) =>
    call<ImportState & Page<ImportFile>>(withQuery(`/imports/${encodeURIComponent(id)}`, query)),
  cancelImport: (id: string) => call<ImportState>(`/imports/${encodeURIComponent(id)}`, { method: 'DELETE' }),
};

/** Addresses a browser opens or watches itself. */
export const addresses = {
  file: (id: string) => `${BASE}/notices/${encodeURIComponent(id)}/file`,
  ledger: (id: string, form: 'xlsx' | 'csv' | 'html' | 'json') =>
    `${BASE}/notices/${encodeURIComponent(id)}/ledger.${form}`,
  comparison: (from: string, to: string, form: 'xlsx' | 'csv' | 'html') =>
    `${BASE}${withQuery(`/comparisons/export.${form}`, { from, to })}`,
  series: (id: string) => `${BASE}/series/${encodeURIComponent(id)}/export.xlsx`,
  importEvents: (id: string) => `${BASE}/imports/${encodeURIComponent(id)}/events`,
  importReport: (id: string, form: 'csv' | 'json') => `${BASE}/imports/${encodeURIComponent(id)}/report.${form}`,
};
