import type { CookieOptions, Request } from 'express';
import { SESSION_HOURS } from '../../ledger/index.js';

export const SESSION_COOKIE = 'taizhang_session';

/** No script reads it, no other site's request carries it; over HTTPS only where the page came that way. */
export function cookieOptions(request: Request): CookieOptions {
  return {
    httpOnly: true,
    sameSite: 'strict',
    path: '/',
    secure: request.secure || (request.headers.origin?.startsWith('https:') ?? false),
    maxAge: SESSION_HOURS * 3_600_000,
  };
}

/** The session's token as the browser shows it; null where it shows none. */
export function readSessionToken(request: Request): string | null {
  const cookie = request.headers.cookie
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${SESSION_COOKIE}=`));
  return cookie?.slice(SESSION_COOKIE.length + 1) ?? null;
}
