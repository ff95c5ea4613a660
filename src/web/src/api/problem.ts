/** Any failure of a call: the stable code of the problem document, and what it says of this case. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly code: string,
    readonly status: number,
    readonly detail: string,
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(detail === '' ? code : detail);
  }
}

/** The problem document of a failed answer; `http-…` where a proxy answered with something else. */
export async function readProblem(response: Response): Promise<ApiError> {
  const retryAfter = Number(response.headers.get('Retry-After') ?? '');
  const wait = retryAfter > 0 ? retryAfter : null;
  try {
    const problem = (await response.json()) as { readonly code?: unknown; readonly detail?: unknown };
    if (typeof problem.code === 'string')
      return new ApiError(
        problem.code,
        response.status,
        typeof problem.detail === 'string' ? problem.detail : '',
        wait,
      );
  } catch {
    // No JSON: only the status is known.
  }
  return new ApiError(`http-${response.status}`, response.status, '', wait);
}

/** Whatever was thrown, as an ApiError. */
export function toApiError(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError('page-error', 0, error instanceof Error ? error.message : '');
}
