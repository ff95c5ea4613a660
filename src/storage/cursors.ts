import { StorageError } from './storage-error.js';
import type { Page } from './page.js';

/** Rows of a list that is ordered by a number, largest first; ask the database for one more than `limit`. */
export function pageByNumber<Row, Item>(
  rows: readonly Row[],
  limit: number,
  numberOf: (row: Row) => number,
  items: readonly Item[],
): Page<Item> {
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { items, nextCursor: last === undefined ? null : String(numberOf(last)) };
}

/** Longest text a list gives as a cursor: the path of a file. */
const LONGEST_CURSOR = 2_048;

/**
 * A cursor of a list that is ordered by text; null for the first page.
 * @throws StorageError invalid-cursor where no list of that form gives such a one
 */
export function readTextCursor(cursor: string | null, form: RegExp = /^[^\u0000]+$/u): string | null {
  if (cursor !== null && (cursor.length > LONGEST_CURSOR || !form.test(cursor)))
    throw new StorageError('invalid-cursor', 'The cursor is none that a list gave.');
  return cursor;
}

/**
 * A cursor → the number below which the page begins.
 * @throws StorageError invalid-cursor
 */
export function readNumberCursor(cursor: string | null): number {
  if (cursor === null) return Number.MAX_SAFE_INTEGER;
  if (!/^\d{1,16}$/u.test(cursor) || !Number.isSafeInteger(Number(cursor)))
    throw new StorageError('invalid-cursor', 'The cursor is none that a list gave.');
  return Number(cursor);
}
