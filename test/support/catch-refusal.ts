import { UnreadableError } from '../../src/text/index.js';

/** The code an action is refused with; any other end of it fails the test. */
export function catchRefusal(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof UnreadableError) return error.code;
    throw error;
  }
  throw new Error('Nothing was refused.');
}
