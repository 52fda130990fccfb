// SPDX-License-Identifier: EUPL-1.2
export * from './job-control.js';
export * from './job-handler.js';
export * from './lease.js';
export * from './outbox.js';
