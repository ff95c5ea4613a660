import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { writeProblem } from './write-problem.js';

/** Every error leaves the service as an RFC 9457 problem document; unexpected ones are logged with their stack. */
@Catch()
export class ProblemDetailsFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemDetailsFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const status = writeProblem(error, http.getRequest<Request>(), http.getResponse<Response>());
    if (status >= 500 && error instanceof Error) this.logger.error(error.message, error.stack);
  }
}
