// SPDX-License-Identifier: EUPL-1.2
export { askJobToStop, retryJob } from './job-control.js';
export { HandlesJob, type JobHandler, type JobOutcome, type JobProgress, type RunningJob } from './job-handler.js';
export { JobStopped } from './job-in-hand.js';
export type { JobTiming } from './job-timing.js';
export type { JobsOptions } from './job-workers.js';
export { JobsModule } from './jobs.module.js';
export { checkpointJob, completeJob, LeaseLost, settleCancelled, type Lease } from './lease.js';
export { declaredJobs, defineJob, insertJob, type EnqueueOptions, type JobDefinition } from './outbox.js';
export { catchUpOnPassedNights } from './passed-nights.js';
export { migrateQueueStore } from './queue-schema.js';
export { checkRedis } from './redis-check.js';
export { declaredSchedules, defineSchedule, type Schedule } from './schedules.js';
