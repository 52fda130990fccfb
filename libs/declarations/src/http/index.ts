// SPDX-License-Identifier: EUPL-1.2
export * from './conversions-http.module.js';
export * from './declarations-http.module.js';
export * from './decisions-http.module.js';
export * from './declaration-work-http.module.js';
