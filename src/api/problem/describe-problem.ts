import { HttpException } from '@nestjs/common';
import { STATUS_CODES } from 'node:http';
import { LedgerError } from '../../ledger/index.js';
import { problemStatus } from './problem-status.js';

/** What the filter writes: the problem document's fields and the header it may need. */
export interface DescribedProblem {
  readonly status: number;
  readonly title: string;
  readonly code: string;
  readonly detail: string;
  readonly retryAfterSeconds: number | null;
}

/** Codes of answers no use case gave: Nest's own, Express's and multer's. */
const codeOfStatus: Readonly<Record<number, string>> = {
  400: 'invalid-request',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'file-too-large',
  415: 'unsupported-media-type',
  503: 'not-ready',
};

/** Any error that reached the edge → what the client may know of it. An unexpected error says nothing of its inside. */
export function describeProblem(error: unknown): DescribedProblem {
  if (error instanceof LedgerError) {
    const status = problemStatus[error.code];
    return {
      status,
      title: titleOf(status),
      code: error.code,
      detail: error.message,
      retryAfterSeconds: error.retryAfterSeconds ?? null,
    };
  }
  const status = statusOf(error);
  const known = status < 500 || error instanceof HttpException;
  return {
    status,
    title: titleOf(status),
    code: codeOfStatus[status] ?? (status < 500 ? 'invalid-request' : 'internal-error'),
    detail: known ? detailOf(error) : '服务内部错误',
    retryAfterSeconds: null,
  };
}

function titleOf(status: number): string {
  return STATUS_CODES[status] ?? 'Error';
}

/** Express and body parsers throw plain errors that carry a status; anything else is a fault of ours. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (
    error instanceof Error &&
    'status' in error &&
    typeof error.status === 'number' &&
    error.status >= 400 &&
    error.status < 500
  )
    return error.status;
  return 500;
}

function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if (error instanceof HttpException) {
    const response = error.getResponse();
    if (typeof response === 'object' && 'message' in response && Array.isArray(response.message))
      return response.message.join('; ');
  }
  return error.message;
}
