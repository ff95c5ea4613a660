import type { Request, Response } from 'express';
import { PROBLEM_TYPE } from './api-problems.js';
import { describeProblem } from './describe-problem.js';

/** Answers a request with an RFC 9457 problem document; an answer that has begun is only ended. The status it has. */
export function writeProblem(error: unknown, request: Request, response: Response): number {
  const { status, title, code, detail, retryAfterSeconds } = describeProblem(error);
  if (response.headersSent) {
    response.end();
    return status;
  }
  // Set by a route that failed while it began a download: the problem is no file.
  response.removeHeader('Content-Disposition');
  if (status === 401) response.setHeader('WWW-Authenticate', 'Bearer realm="taizhang"');
  if (retryAfterSeconds !== null) response.setHeader('Retry-After', retryAfterSeconds.toString());
  response
    .status(status)
    .type(PROBLEM_TYPE)
    .send(JSON.stringify({ type: 'about:blank', title, status, detail, code, instance: request.path }));
  return status;
}
