import type { KeptReading, NoticeRecord } from '../notice/index.js';
import type { ReadLimits } from '../pipeline.js';
import type { UnreadableCode } from '../text/index.js';

/** What the pool asks of a child: read one file. */
export interface ReadRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly limits?: ReadLimits;
  /** The reading a person chose; the heaviest where left out. */
  readonly reading?: KeptReading | null;
}

/** How far a file is read; pages are 1-based. */
export interface ReadProgress {
  readonly page: number;
  readonly pages: number;
}

/** What a child says. After `ready` it takes requests, one at a time, and ends each with `record`, `refusal` or `fault`. */
export type ChildMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'memory'; readonly bytes: number }
  | { readonly kind: 'progress'; readonly progress: ReadProgress }
  | { readonly kind: 'record'; readonly record: NoticeRecord }
  | { readonly kind: 'refusal'; readonly code: UnreadableCode; readonly message: string }
  | { readonly kind: 'fault'; readonly description: string };
