import { onScopeDispose, reactive } from 'vue';
import { client } from '../../api/client';
import { toApiError } from '../../api/problem';
import type { NoticeState } from '../../../../api/contract/answers.js';

export interface Upload {
  readonly key: number;
  readonly name: string;
  state: 'waiting' | 'uploading' | NoticeState;
  noticeId: string | null;
  /** Why it failed. */
  code: string | null;
}

/** Files sent at the same time. More: the service refuses some; fewer: a folder of notices takes longer. */
const AT_ONCE = 3;
/** Between two looks at a notice that is being read. Smaller: needless calls; larger: a reader waits. */
const LOOK_MS = 700;
/** How long to wait where the service refuses for now and does not say how long. */
const DEFAULT_WAIT_SECONDS = 2;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Sends a file; where the service has no room it is sent again, until it has or nobody waits any more. */
async function send(file: File, isGone: () => boolean): Promise<{ readonly id: string; readonly state: NoticeState }> {
  for (;;) {
    try {
      return await client.uploadNotice(file);
    } catch (thrown) {
      const error = toApiError(thrown);
      if (error.status !== 429 || isGone()) throw error;
      await wait((error.retryAfterSeconds ?? DEFAULT_WAIT_SECONDS) * 1000);
    }
  }
}

/**
 * Uploads files a few at a time and follows each until it is read. `onSettled` is called whenever one is done or failed.
 * A 429 is waited out: the service says when to try again.
 */
export function useUploads(onSettled: () => void): {
  readonly uploads: readonly Upload[];
  readonly add: (files: readonly File[]) => void;
} {
  const uploads = reactive<Upload[]>([]);
  const waiting: { readonly upload: Upload; readonly file: File }[] = [];
  let running = 0;
  let gone = false;
  onScopeDispose(() => (gone = true));

  async function follow(upload: Upload, file: File): Promise<void> {
    try {
      upload.state = 'uploading';
      const accepted = await send(file, () => gone);
      upload.noticeId = accepted.id;
      upload.state = accepted.state;
      while (!gone && (upload.state === 'queued' || upload.state === 'processing')) {
        await wait(LOOK_MS);
        const { state, error } = await client.getNotice(accepted.id);
        upload.state = state;
        upload.code = error?.code ?? null;
      }
      if (upload.state === 'failed' && upload.code === null)
        upload.code = (await client.getNotice(accepted.id)).error?.code ?? null;
    } catch (thrown) {
      upload.state = 'failed';
      upload.code = toApiError(thrown).code;
    }
  }

  async function work(): Promise<void> {
    for (let next = waiting.shift(); next !== undefined && !gone; next = waiting.shift()) {
      await follow(next.upload, next.file);
      onSettled();
    }
  }

  function add(files: readonly File[]): void {
    for (const file of files) {
      uploads.unshift({ key: uploads.length, name: file.name, state: 'waiting', noticeId: null, code: null });
      const upload = uploads[0];
      if (upload !== undefined) waiting.push({ upload, file });
    }
    while (running < AT_ONCE && waiting.length > 0) {
      running += 1;
      void work().finally(() => (running -= 1));
    }
  }

  return { uploads, add };
}
