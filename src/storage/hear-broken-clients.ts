import type { DataSource } from 'typeorm';

/** As much of a client of pg's pool as is needed here. */
interface PoolClient {
  on(event: 'error', listener: () => void): void;
}

interface ClientPool {
  on(event: 'acquire', listener: (client: PoolClient) => void): void;
}

/**
 * Gives every connection of PostgreSQL's pool somebody who hears that it broke. The pool takes its own listener off a
 * connection it lends out, and an `error` event nobody listens to ends the process. Whoever uses the connection is told by
 * its query, which fails.
 */
export function hearBrokenClients(source: DataSource): void {
  const { master } = source.driver as unknown as { readonly master: ClientPool };
  const heard = new WeakSet<PoolClient>();
  master.on('acquire', (client) => {
    if (heard.has(client)) return;
    heard.add(client);
    client.on('error', () => undefined);
  });
}
