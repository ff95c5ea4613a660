import {
  type CallHandler,
  type CustomDecorator,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { catchError, finalize, merge, type Observable, take } from 'rxjs';
import type { Config } from '../../config/index.js';
import { CONFIG, LedgerError } from '../../ledger/index.js';
import { watchUpload } from './watch-upload.js';

const RETRY_SECONDS = 1;
const BYTES_PER_MB = 1024 * 1024;
/** What a multipart body may hold beside its files: headers of parts, text fields. Larger: room for nothing; smaller: honest forms are refused. */
const OVERHEAD_BYTES = BYTES_PER_MB;
/** After a refusal, for the answer to reach a sender that is still sending; then the connection is cut. */
const LINGER_MS = 500;
const BODY_LIMIT = 'body-limit';

/** Which setting bounds the body of a route that takes files; UPLOAD_LIMIT_MB where it does not say. */
export const BodyLimit = (setting: 'uploadLimitMb' | 'importLimitMb'): CustomDecorator =>
  SetMetadata(BODY_LIMIT, setting);

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
 * Bounds how many uploads are received at once, before a byte of their bodies is read, and each body while it comes: one may
 * hold as much memory or disk as its limit, and one that drips gives its place back in seconds. One instance, so one count,
 * for every route that takes files.
 */
@Injectable()
export class UploadSlotsInterceptor implements NestInterceptor {
  private taken = 0;

  constructor(
    private readonly reflector: Reflector,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (this.taken >= this.config.uploadsAtOnce)
      throw new LedgerError('too-many-uploads', '同时上传的文件过多，请稍后再试', RETRY_SECONDS);
    const request = context.switchToHttp().getRequest<Request>();
    const response = context.switchToHttp().getResponse<Response>();
    const setting =
      this.reflector.get<'uploadLimitMb' | 'importLimitMb' | undefined>(BODY_LIMIT, context.getHandler()) ??
      'uploadLimitMb';
    const bounds = {
      maxBytes: this.config[setting] * BYTES_PER_MB + OVERHEAD_BYTES,
      stallSeconds: this.config.uploadStallSeconds,
    };
    const failure = watchUpload(request, bounds);
    this.taken += 1;
    return merge(next.handle(), failure).pipe(
      take(1),
      catchError((error: unknown) => {
        cutOff(request, response);
        throw error;
      }),
      finalize(() => {
        this.taken -= 1;
      }),
    );
  }
}

/** What is still coming is thrown away, and soon the connection with it. */
function cutOff(request: Request, response: Response): void {
  if (request.complete) return;
  response.setHeader('Connection', 'close');
  request.unpipe();
  request.resume();
  setTimeout(() => request.destroy(), LINGER_MS).unref();
}
