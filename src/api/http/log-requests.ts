import { Logger } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';

const logger = new Logger('Http');

/** Logs each answered request at debug level: method, path, status, time. Never the query, which may quote a document. */
export function logRequests(request: Request, response: Response, next: NextFunction): void {
  const started = performance.now();
  response.once('finish', () => {
    const { method, path } = request;
    logger.debug({
      msg: 'request',
      method,
      path,
      status: response.statusCode,
      ms: Math.round(performance.now() - started),
    });
  });
  next();
}
