import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { type Access, type AccessService, LedgerError, runAs } from '../../ledger/index.js';
import { writeProblem } from '../problem/write-problem.js';
import { isLoopback, refuseForeign, type ServedNames } from './foreign-requests.js';
import { readSessionToken } from './session-cookie.js';

/** Everything that is no page: Express takes small and large letters for the same, so does this. */
const API_PATH = /^\/(?:api|health|metrics)(?:\/|$)/iu;
/** What needs no key: whether the process lives, and showing a key. */
const OPEN_PATH = /^\/(?:(?:api\/v1\/)?health\/live|api\/v1\/session)\/?$/iu;
const READY_PATH = /^\/(?:api\/v1\/)?health\/ready\/?$/iu;
/** No text of ours holds it, PostgreSQL takes none, and nobody types one. */
const NUL = /%00/u;

/** Who is let in where no key exists: whoever is on this machine. */
const LOCAL: Access = { name: 'local', role: 'admin' };
/** Who is let in to what needs no key. */
export const ANYBODY: Access = { name: 'anybody', role: 'reader' };

const admitted = new WeakMap<Request, Access>();

/** Who sent a request that was let in; null where nobody was asked. */
export function accessOf(request: Request): Access | null {
  return admitted.get(request) ?? null;
}

/** Whether it was a key that let somebody in, shown itself or by the session it opened. */
export function isKeyHolder(access: Access | null): access is Access {
  return access !== null && access !== LOCAL && access !== ANYBODY;
}

/** A proxy on this machine makes everybody look local: what it passes on is not. */
function isLocal(request: Request): boolean {
  const { 'x-forwarded-for': forwardedFor, forwarded } = request.headers;
  return isLoopback(request.socket.remoteAddress ?? '') && forwardedFor === undefined && forwarded === undefined;
}

async function identify(request: Request, access: AccessService): Promise<Access | null> {
  if (!(await access.isGuarded())) return isLocal(request) ? LOCAL : null;
  const bearer = /^Bearer\s+(?<key>\S+)$/iu.exec(request.headers.authorization ?? '')?.groups?.['key'];
  if (bearer !== undefined) return access.findByKey(bearer);
  const token = readSessionToken(request);
  return token === null ? null : access.findBySession(token);
}

/** Without the database nobody can be told by a key: whoever asks whether the service is ready hears that it is not. */
async function identifyOrProbe(request: Request, access: AccessService): Promise<Access | null> {
  try {
    return await identify(request, access);
  } catch (error) {
    if (READY_PATH.test(request.path)) return ANYBODY;
    throw error;
  }
}

async function admit(request: Request, access: AccessService, served: ServedNames): Promise<Access | null> {
  const isPage = !API_PATH.test(request.path);
  refuseForeign(request, served, isPage);
  if (isPage) return null;
  if (NUL.test(request.originalUrl)) throw new LedgerError('invalid-query', '请求中含有不允许的字符');
  const found = await identifyOrProbe(request, access);
  if (found !== null) return found;
  if (OPEN_PATH.test(request.path)) return ANYBODY;
  throw new LedgerError('unauthenticated', '请提供有效密钥（Authorization: Bearer …），或先登录');
}

/**
 * Lets in who may come: before any route, the API's description included. The page's own files need no key; what they ask
 * for does. What a request then does is done in the name of its key.
 */
export function admitRequests(access: AccessService, served: ServedNames): RequestHandler {
  return (request: Request, response: Response, next: NextFunction): void => {
    admit(request, access, served).then(
      (found) => {
        if (found === null) {
          next();
          return;
        }
        admitted.set(request, found);
        runAs(found.name, next);
      },
      (error: unknown) => {
        writeProblem(error, request, response);
      },
    );
  };
}
