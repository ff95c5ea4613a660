import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { Config } from '../../config/index.js';
import { LedgerError } from '../../ledger/index.js';
import { accessOf, isKeyHolder } from '../access/admit-requests.js';

const MINUTE_MS = 60_000;
/** What machines poll. */
const POLLED = /^\/(health|metrics)(\/|$)/u;

/**
 * Lets one key, or one address where no key is asked for, make so many calls a minute (RATE_LIMIT_PER_MINUTE; 0: any
 * number), all routes together, counted in memory. Stands behind admitRequests, which knows the keys. More are answered
 * 429 with Retry-After; health and metrics are never counted.
 */
export function limitRate({ rateLimitPerMinute }: Pick<Config, 'rateLimitPerMinute'>): RequestHandler {
  return rateLimit({
    windowMs: MINUTE_MS,
    limit: rateLimitPerMinute,
    keyGenerator: nameCaller,
    skip: ({ path }) => rateLimitPerMinute === 0 || POLLED.test(path),
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // A proxy's own address counts for all behind it; the library would complain of the header on standard error.
    validate: { xForwardedForHeader: false },
    handler: (_request, response, next) => {
      const seconds = Number(response.getHeader('Retry-After')) || MINUTE_MS / 1000;
      next(new LedgerError('too-many-requests', '请求过于频繁，请稍后再试', seconds));
    },
  });
}

/** A name is never taken for an address, however an admin called a key. */
function nameCaller(request: Request): string {
  const access = accessOf(request);
  return isKeyHolder(access) ? `key ${access.name}` : `address ${ipKeyGenerator(request.ip ?? '')}`;
}
