export type { Diagnostic, Severity } from './diagnostic.js';
export { foldText } from './fold-text.js';
export { normaliseLine } from './normalise-line.js';
export type { Cell, LayoutHints, Paragraph, SourceFormat, SourceText, TextBox } from './paragraph.js';
export type { Box, Span } from './span.js';
export { UnreadableError, type UnreadableCode } from './unreadable-error.js';
