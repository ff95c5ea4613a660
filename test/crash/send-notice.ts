import { setTimeout as wait } from 'node:timers/promises';
import type { ArchiveFile } from '../support/make-archive.js';

const AGAIN_MS = 200;
/** A service whose database is gone may hold a request as long as it waits for it. */
const ANSWER_MS = 15_000;

/** Uploads one notice as a patient client does: until it is accepted, whatever happens to the service. */
export async function sendNotice(url: string, { fileName, bytes }: ArchiveFile, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const form = new FormData();
    form.set('file', new Blob([bytes]), fileName);
    try {
      const response = await fetch(`${url}/api/v1/notices`, {
        method: 'POST',
        body: form,
        signal: AbortSignal.timeout(ANSWER_MS),
      });
      await response.arrayBuffer();
      if (response.ok) return;
    } catch {
      // Not there at the moment: asked again.
    }
    await wait(AGAIN_MS);
  }
}
