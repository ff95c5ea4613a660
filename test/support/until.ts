import { setTimeout as wait } from 'node:timers/promises';

const POLL_MS = 20;

/** Asks again until the answer is neither null nor false, and gives it; how long that may take is the test's own limit. */
export async function until<T>(ask: () => Promise<T | null | false>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== false) return answer;
    await wait(POLL_MS);
  }
}
