import type { Request } from 'express';
import { Observable } from 'rxjs';
import { LedgerError } from '../../ledger/index.js';

export interface UploadBounds {
  /** Most bytes of the whole body: files, text fields and what parts them. */
  readonly maxBytes: number;
  /** How long a body may come slower than it must. */
  readonly stallSeconds: number;
}

/** Slower than any line people upload over. Larger: bad lines are cut off; smaller: a place is held for next to nothing. */
const LEAST_BYTES_A_SECOND = 1024;
/** Between two looks. Larger: more comes in past the bound; smaller: needless work. */
const LOOK_MS = 250;

function tooLarge(): LedgerError {
  return new LedgerError('file-too-large', '上传内容超过上限');
}

/**
 * Follows a body while it comes in, by what its connection has read, and fails where it grows past its bound or drips.
 * Never emits.
 * @throws LedgerError `file-too-large` at once where the sender says so itself
 */
export function watchUpload(request: Request, { maxBytes, stallSeconds }: UploadBounds): Observable<never> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge();
  return new Observable((subscriber) => {
    const { socket } = request;
    const first = socket.bytesRead;
    let [mark, markedAt] = [first, performance.now()];
    const timer = setInterval(() => {
      if (request.complete || request.destroyed) clearInterval(timer);
      else if (socket.bytesRead - first > maxBytes) subscriber.error(tooLarge());
      else if (performance.now() - markedAt >= stallSeconds * 1000) {
        if (socket.bytesRead - mark < LEAST_BYTES_A_SECOND * stallSeconds)
          subscriber.error(new LedgerError('upload-too-slow', '上传过慢，已中止；请换用更快的网络重试'));
        [mark, markedAt] = [socket.bytesRead, performance.now()];
      }
    }, LOOK_MS);
    return () => {
      clearInterval(timer);
    };
  });
}
