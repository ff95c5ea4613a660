export { type Config, type LogLevel } from './config.js';
export { ConfigError, type ConfigFault } from './config-error.js';
export { readLimitsOf } from './read-limits.js';
export { loadConfig } from './load-config.js';
export { readLanguage } from './read-language.js';
export type { Setting } from './setting.js';
export { settings } from './settings.js';
export { StartError, type StartErrorCode } from './start-error.js';
export { readVersion } from './version.js';
