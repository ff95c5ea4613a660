export { assertMayListen } from './access/assert-may-listen.js';
export { ApiModule } from './api.module.js';
export { configureHttp } from './configure-http.js';
export { ImportsApiModule } from './imports/imports-api.module.js';
