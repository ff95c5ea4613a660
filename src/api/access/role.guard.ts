import { type CanActivate, type CustomDecorator, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { type AccessRole, allows, LedgerError } from '../../ledger/index.js';
import { accessOf } from './admit-requests.js';

const NEEDED_ROLE = 'needed-role';

/** The least role a route is for, where its method does not tell. */
export const Needs = (role: AccessRole): CustomDecorator => SetMetadata(NEEDED_ROLE, role);

const readingMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Reading is for readers, removing for admins, all else for editors, unless a route says otherwise. */
function roleOfMethod(method: string): AccessRole {
  if (readingMethods.has(method)) return 'reader';
  return method === 'DELETE' ? 'admin' : 'editor';
}

/** Refuses whoever was let in with a key that allows too little. A route nobody was let in to is refused too. */
@Injectable()
export class RoleGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    const access = accessOf(request);
    if (access === null) throw new LedgerError('unauthenticated', '请提供有效密钥');
    const needed =
      this.reflector.getAllAndOverride<AccessRole | undefined>(NEEDED_ROLE, [
        context.getHandler(),
        context.getClass(),
      ]) ?? roleOfMethod(request.method);
    if (!allows(access.role, needed)) throw new LedgerError('forbidden', `此操作需要 ${needed} 权限`);
    return true;
  }
}
