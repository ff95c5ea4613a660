import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import { mergeMap, type Observable } from 'rxjs';
import { AuditService } from '../../ledger/index.js';

/** Answers people take away as files: ledgers, comparisons, series, originals. The subject is what stands before the name. */
const EXPORT = /^\/api\/v1\/(?<subject>.+)\/(?<file>ledger\.[a-z]+|export\.[a-z]+|report\.[a-z]+|file)$/iu;

/** Writes down each file that was handed out, with what asked for it: `comparisons` are told apart by their query. */
@Injectable()
export class RecordExportsInterceptor implements NestInterceptor {
  constructor(private readonly audit: AuditService) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { method, path, originalUrl } = context.switchToHttp().getRequest<Request>();
    const groups = method === 'GET' ? EXPORT.exec(path)?.groups : undefined;
    if (groups === undefined) return next.handle();
    const query = originalUrl.slice(path.length);
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        await this.audit.note('exported', `${groups['subject'] ?? ''}${query}`.slice(0, 500), groups['file']);
        return answer;
      }),
    );
  }
}
