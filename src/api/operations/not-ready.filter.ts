import { type ArgumentsHost, Catch, type ExceptionFilter, ServiceUnavailableException } from '@nestjs/common';
import type { HealthCheckResult } from '@nestjs/terminus';
import type { Request, Response } from 'express';
import { STATUS_CODES } from 'node:http';
import { PROBLEM_TYPE } from '../problem/api-problems.js';

const STATUS = 503;

/** A service that is not ready says so by a problem document that names every part, as RFC 9457 lets problems add members. */
@Catch(ServiceUnavailableException)
export class NotReadyFilter implements ExceptionFilter {
  catch(error: ServiceUnavailableException, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const { info, error: down, details } = error.getResponse() as HealthCheckResult;
    http
      .getResponse<Response>()
      .status(STATUS)
      .type(PROBLEM_TYPE)
      .send(
        JSON.stringify({
          type: 'about:blank',
          title: STATUS_CODES[STATUS],
          status: STATUS,
          detail: `不可用：${Object.keys(down ?? {}).join('、')}`,
          code: 'not-ready',
          instance: http.getRequest<Request>().path,
          info,
          error: down,
          details,
        }),
      );
  }
}
