import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import { finalize, type Observable } from 'rxjs';
import type { Config } from '../../config/index.js';
import { CONFIG, LedgerError } from '../../ledger/index.js';

const RETRY_SECONDS = 1;

/** A file of a multipart body as multer leaves it: in memory with `buffer`, on disk with `path`. */
export interface ReceivedFile {
  /** The sender's name for it: data, never a path. */
  readonly originalname: string;
  readonly mimetype: string;
  readonly buffer: Buffer;
  /** Chosen by the service. */
  readonly path: string;
}

/**
 * Bounds how many uploads are received at once, before a byte of their bodies is read: each one may hold UPLOAD_LIMIT_MB of
 * memory. One instance, so one count, for every route that takes files.
 */
@Injectable()
export class UploadSlotsInterceptor implements NestInterceptor {
  private taken = 0;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (this.taken >= this.config.uploadsAtOnce)
      throw new LedgerError('too-many-uploads', '同时上传的文件过多，请稍后再试', RETRY_SECONDS);
    this.taken += 1;
    return next.handle().pipe(
      finalize(() => {
        this.taken -= 1;
      }),
    );
  }
}
