import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { toApiError, type ApiError } from '../api/problem';

export interface Loading<Value> {
  readonly value: ShallowRef<Value | null>;
  readonly error: ShallowRef<ApiError | null>;
  readonly busy: Ref<boolean>;
  /** Asks again. An answer that comes after a newer question is dropped. */
  readonly load: () => Promise<void>;
}

/** What `ask` answers, with its loading and error states; the last value stays while the next is asked for. */
export function useLoading<Value>(ask: () => Promise<Value>): Loading<Value> {
  const value = shallowRef<Value | null>(null);
  const error = shallowRef<ApiError | null>(null);
  const busy = ref(false);
  let latest = 0;
  onScopeDispose(() => (latest = -1));

  async function load(): Promise<void> {
    if (latest < 0) return;
    const turn = (latest += 1);
    busy.value = true;
    try {
      const answer = await ask();
      if (turn !== latest) return;
      value.value = answer;
      error.value = null;
    } catch (thrown) {
      if (turn === latest) error.value = toApiError(thrown);
    } finally {
      if (turn === latest) busy.value = false;
    }
  }

  return { value, error, busy, load };
}
