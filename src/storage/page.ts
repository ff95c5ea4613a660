/** Which part of a list is asked for. */
export interface PageRequest {
  /** `nextCursor` of the page before; null for the first page. */
  readonly cursor: string | null;
  /** Most items wanted, at least 1. */
  readonly limit: number;
}

/** Part of a list, and how to ask for what follows it. */
export interface Page<T> {
  readonly items: readonly T[];
  /** null where nothing follows. */
  readonly nextCursor: string | null;
}
