import { type CanActivate, type ExecutionContext, Inject, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { accessOf, ANYBODY } from './access/admit-requests.js';
import type { Config } from '../config/index.js';
import { CONFIG, LedgerError } from '../ledger/index.js';

const MINUTE_MS = 60_000;
const UNLIMITED = 'unlimited';

/** For routes that machines poll: health and metrics. */
export const Unlimited = (): ClassDecorator => SetMetadata(UNLIMITED, true);

/**
 * Lets one key, or one address where no key is asked for, make so many requests a minute (RATE_LIMIT_PER_MINUTE); more are
 * answered 429 with Retry-After. Counts in memory, by fixed minutes: twice as many may be made round the turn of one.
 */
@Injectable()
export class RateLimitGuard implements CanActivate {
  private readonly counts = new Map<string, number>();
  private windowEnd = 0;

  constructor(
    private readonly reflector: Reflector,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const limit = this.config.rateLimitPerMinute;
    if (limit === 0 || this.reflector.get<boolean | undefined>(UNLIMITED, context.getClass()) === true) return true;
    const now = performance.now();
    if (now >= this.windowEnd) {
      this.counts.clear();
      this.windowEnd = now + MINUTE_MS;
    }
    const caller = nameCaller(context.switchToHttp().getRequest<Request>());
    const count = (this.counts.get(caller) ?? 0) + 1;
    this.counts.set(caller, count);
    if (count > limit)
      throw new LedgerError('too-many-requests', '请求过于频繁，请稍后再试', Math.ceil((this.windowEnd - now) / 1000));
    return true;
  }
}

function nameCaller(request: Request): string {
  const access = accessOf(request);
  return access === null || access === ANYBODY || access.name === 'local'
    ? `address ${request.ip ?? ''}`
    : `key ${access.name}`;
}
