// SPDX-License-Identifier: EUPL-1.2
export * from './apportion.js';
export * from './errors.js';
export * from './ids.js';
export * from './local-date.js';
export * from './money.js';
export * from './period.js';
export * from './transitions.js';
