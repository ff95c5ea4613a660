import { AsyncLocalStorage } from 'node:async_hooks';

const acting = new AsyncLocalStorage<string>();

/** Who acts where nobody was let in by a key: a command of this machine. */
const COMMAND_LINE = 'command line';

/** Does something in the name of `actor`: whatever it writes down, now or later, names them. */
export function runAs<T>(actor: string, deed: () => T): T {
  return acting.run(actor, deed);
}

/** In whose name the running code acts. */
export function currentActor(): string {
  return acting.getStore() ?? COMMAND_LINE;
}
