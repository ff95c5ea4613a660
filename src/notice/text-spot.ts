/**
 * Where a reader of loose texts found something: which of the texts it was given, and UTF-16 offsets inside that text.
 * The caller, who knows the paragraph each text came from, makes a Span of it.
 */
export interface TextSpot {
  readonly text: number;
  readonly start: number;
  readonly end: number;
}
