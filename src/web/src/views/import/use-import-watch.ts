import {
  computed,
  onScopeDispose,
  ref,
  shallowReactive,
  shallowRef,
  type ComputedRef,
  type Ref,
  type ShallowRef,
} from 'vue';
import { addresses, client } from '../../api/client';
import type { ImportFile, ImportState } from '../../../../api/contract/answers.js';
import { toApiError, type ApiError } from '../../api/problem';

/** How the connection that tells of an import stands. */
export type Connection = 'live' | 'lost' | 'ended';

export interface ImportWatch {
  readonly view: ShallowRef<ImportState | null>;
  readonly files: ComputedRef<readonly ImportFile[]>;
  readonly connection: Ref<Connection>;
  readonly error: ShallowRef<ApiError | null>;
  readonly start: () => Promise<void>;
}

/**
 * An import followed by server-sent events until it ends. The browser reconnects by itself; the service then tells every
 * file again, which does no harm: files are kept by path.
 */
export function useImportWatch(id: string): ImportWatch {
  const view = shallowRef<ImportState | null>(null);
  const error = shallowRef<ApiError | null>(null);
  const connection = ref<Connection>('lost');
  const byPath = shallowReactive(new Map<string, ImportFile>());
  let source: EventSource | null = null;

  const read = (event: Event): unknown => JSON.parse((event as MessageEvent<string>).data);

  function listen(): void {
    source = new EventSource(addresses.importEvents(id));
    source.addEventListener('open', () => (connection.value = 'live'));
    source.addEventListener('error', () => {
      if (connection.value !== 'ended') connection.value = 'lost';
    });
    source.addEventListener('file', (event) => {
      const file = read(event) as ImportFile;
      byPath.set(file.path, file);
    });
    source.addEventListener('progress', (event) => (view.value = read(event) as ImportState));
    source.addEventListener('end', (event) => {
      view.value = read(event) as ImportState;
      connection.value = 'ended';
      source?.close();
    });
  }

  /** The first answer is asked for plainly: an event source cannot say what went wrong. */
  async function start(): Promise<void> {
    source?.close();
    try {
      view.value = await client.getImport(id, { limit: 1 });
      error.value = null;
      listen();
    } catch (thrown) {
      error.value = toApiError(thrown);
    }
  }

  onScopeDispose(() => source?.close());
  return { view, files: computed(() => [...byPath.values()]), connection, error, start };
}
