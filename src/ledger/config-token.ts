/** Nest's name for the checked configuration of the process. */
export const CONFIG = Symbol('Config');
