export { buildNotice, type NoticeOptions, type NoticeOrigin } from './build-notice.js';
export type * from './record.js';
