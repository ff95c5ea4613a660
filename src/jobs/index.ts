export { JOB_QUEUE, type Job, type JobHandler, type JobQueue } from './job-queue.js';
export { JobsModule } from './jobs.module.js';
