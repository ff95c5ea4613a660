export { hasDrawablePages, openSourcePages } from './open-source-pages';
export type { DrawnPage, SourcePages } from './source-pages';
