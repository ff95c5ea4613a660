import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { PROBLEM_TYPE } from './api-problems.js';
import { describeProblem } from './describe-problem.js';

/** Every error leaves the service as an RFC 9457 problem document; unexpected ones are logged with their stack. */
@Catch()
export class ProblemDetailsFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemDetailsFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const { status, title, code, detail, retryAfterSeconds } = describeProblem(error);
    if (status >= 500 && error instanceof Error) this.logger.error(error.message, error.stack);
    if (response.headersSent) {
      response.end();
      return;
    }
    // Set by a route that failed while it began a download: the problem is no file.
    response.removeHeader('Content-Disposition');
    if (retryAfterSeconds !== null) response.setHeader('Retry-After', retryAfterSeconds.toString());
    response
      .status(status)
      .type(PROBLEM_TYPE)
      .send(JSON.stringify({ type: 'about:blank', title, status, detail, code, instance: request.path }));
  }
}
