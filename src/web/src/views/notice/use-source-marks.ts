import { inject, provide, shallowRef, type InjectionKey, type ShallowRef } from 'vue';
import type { Span } from '../../../../api/contract/answers.js';

export interface SourceMarks {
  /** Where what was last asked about stands; null before anything was. */
  readonly marked: ShallowRef<Span | null>;
  readonly mark: (span: Span) => void;
}

const KEY: InjectionKey<SourceMarks> = Symbol('source marks');

/** For the view that shows ledger and source side by side: what is clicked in one is marked in the other. */
export function provideSourceMarks(): SourceMarks {
  const marked = shallowRef<Span | null>(null);
  const marks: SourceMarks = {
    marked,
    // A copy, so that the same place asked about again is scrolled to again.
    mark: (span) => (marked.value = { ...span }),
  };
  provide(KEY, marks);
  return marks;
}

export function useSourceMarks(): SourceMarks {
  const marks = inject(KEY);
  if (marks === undefined) throw new Error('no source pane above this component');
  return marks;
}
