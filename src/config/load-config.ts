import type { Config } from './config.js';
import { ConfigError, type ConfigFault } from './config-error.js';
import { settings } from './settings.js';

/** An address may carry a password: a fault report names the variable and keeps the value to itself. */
const HIDDEN_VALUE = '(value not shown)';

/**
 * The environment → the configuration, whole or not at all. A variable that is empty counts as unset.
 * @throws ConfigError listing every fault, where there is one.
 */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const faults: ConfigFault[] = [];
  const entries = Object.entries(settings).map(([key, setting]) => {
    const written = env[setting.variable]?.trim() ?? '';
    const text = written === '' ? setting.default : written;
    const value = setting.parse(text);
    if (value === undefined) {
      const shown = setting.variable.endsWith('_URL') ? HIDDEN_VALUE : text;
      faults.push({ variable: setting.variable, value: shown, expected: setting.expected });
    }
    return [key, value] as const;
  });
  if (faults.length > 0) throw new ConfigError(faults);
  return Object.fromEntries(entries) as unknown as Config;
}
