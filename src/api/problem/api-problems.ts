import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { STATUS_CODES } from 'node:http';
import { answer } from '../contract/describe-schemas.js';

/** RFC 9457. */
export const PROBLEM_TYPE = 'application/problem+json';

/** Documents which statuses a call answers with a problem document. */
export function ApiProblems(...statuses: readonly number[]): MethodDecorator {
  const { schema } = answer('Problem');
  return applyDecorators(
    ...statuses.map((status) =>
      ApiResponse({ status, description: STATUS_CODES[status] ?? '', content: { [PROBLEM_TYPE]: { schema } } }),
    ),
  );
}
