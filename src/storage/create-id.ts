import { v7 } from 'uuid';

/** A UUID of version 7: the first 48 bits are the time in milliseconds, so that ids sort by age; the rest is chance. */
export function createId(): string {
  return v7();
}
