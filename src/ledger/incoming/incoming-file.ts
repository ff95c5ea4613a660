/** Why a file of an import never becomes a notice row; the codes of unreadable notices and these share one name space. */
export type IncomingFailureCode =
  | 'corrupt-file'
  | 'encrypted-file'
  | 'empty-file'
  | 'file-too-large'
  | 'nesting-too-deep'
  | 'too-much-content'
  | 'not-found';

/** One file found in what the user named: its bytes, or why it has none. `path` is a label only and never opened. */
export type IncomingFile =
  | { readonly kind: 'file'; readonly path: string; readonly bytes: Uint8Array }
  | { readonly kind: 'failure'; readonly path: string; readonly code: IncomingFailureCode; readonly message: string };

export interface IncomingLimits {
  /** Bytes one notice may have. A larger one is named as failed, and its content is never read. */
  readonly fileBytes: number;
  /** Files one import may hold. Smaller: big archives must be cut up; larger: one archive can fill the queue for days. */
  readonly entries: number;
  /** How many archives may lie inside each other. Larger: a quine archive costs more before it is refused. */
  readonly depth: number;
}
