/** In: requests under /api/v1, health and metrics. Out: what the use cases answer, or a problem document. */
export { assertMayListen } from './access/assert-may-listen.js';
export { ApiModule } from './api.module.js';
export { configureHttp } from './configure-http.js';
export { ImportsApiModule } from './routes/imports-api.module.js';
