import type { Comparison, FiledNotice, IssueHistory } from '../../comparison/index.js';
import type { NoticeRecord } from '../../notice/index.js';

/** What a thread is asked: to compare two notices, or to follow the issues of a series. */
export type ComparingTask =
  | { readonly kind: 'compare'; readonly from: NoticeRecord; readonly to: NoticeRecord }
  | { readonly kind: 'follow'; readonly notices: readonly FiledNotice[] };

/** What each kind of task comes back as. */
export interface ComparingResults {
  readonly compare: Comparison;
  readonly follow: readonly IssueHistory[];
}

export type ComparingAnswer =
  | { readonly kind: 'result'; readonly result: ComparingResults[ComparingTask['kind']] }
  | { readonly kind: 'fault'; readonly description: string };
