/** One thing wrong in the environment. */
export interface ConfigFault {
  readonly variable: string;
  readonly value: string;
  readonly expected: string;
}

/** The environment cannot be used. Carries every fault at once, so that one restart is enough to mend them all. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly code = 'invalid-configuration';

  constructor(readonly faults: readonly ConfigFault[]) {
    super(
      [
        'The environment is not valid:',
        ...faults.map((fault) => `  ${fault.variable}=${fault.value}: must be ${fault.expected}`),
      ].join('\n'),
    );
  }
}
