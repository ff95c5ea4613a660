import { computed, ref, type ComputedRef } from 'vue';
import type { Page } from '../../../api/contract/answers.js';
import { useLoading, type Loading } from './use-loading';

export interface Pages<Item> extends Loading<Page<Item>> {
  readonly items: ComputedRef<readonly Item[]>;
  /** Counted from 1. */
  readonly number: ComputedRef<number>;
  readonly hasNext: ComputedRef<boolean>;
  readonly first: () => Promise<void>;
  readonly next: () => Promise<void>;
  readonly previous: () => Promise<void>;
}

/** A list read page by page: cursors only lead forward, so those passed are kept for the way back. */
export function usePages<Item>(ask: (cursor: string | null) => Promise<Page<Item>>): Pages<Item> {
  const cursors = ref<(string | null)[]>([null]);
  const loading = useLoading(() => ask(cursors.value.at(-1) ?? null));
  const nextCursor = computed(() => loading.value.value?.nextCursor ?? null);
  return {
    ...loading,
    items: computed(() => loading.value.value?.items ?? []),
    number: computed(() => cursors.value.length),
    hasNext: computed(() => nextCursor.value !== null),
    first: () => {
      cursors.value = [null];
      return loading.load();
    },
    next: () => {
      if (nextCursor.value !== null) cursors.value = [...cursors.value, nextCursor.value];
      return loading.load();
    },
    previous: () => {
      if (cursors.value.length > 1) cursors.value = cursors.value.slice(0, -1);
      return loading.load();
    },
  };
}
