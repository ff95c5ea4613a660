const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/** Resolves at the first SIGTERM or SIGINT. A second one ends the process at once, as without this: the listener is gone. */
export function waitForSignal(): Promise<void> {
  return new Promise((resolve) => {
    const finish = (): void => {
      for (const signal of SIGNALS) process.off(signal, finish);
      clearInterval(hold);
      resolve();
    };
    // A worker without Redis has nothing else that keeps the process alive between two sweeps.
    const hold = setInterval(() => undefined, 2 ** 30);
    for (const signal of SIGNALS) process.on(signal, finish);
  });
}
