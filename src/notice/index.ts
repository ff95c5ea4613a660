export { buildNotice, type NoticeOrigin } from './build-notice.js';
export type * from './record.js';
