// SPDX-License-Identifier: EUPL-1.2
export * from './accounts.js';
export * from './auth.errors.js';
export * from './auth.module.js';
export * from './authenticator.js';
export * from './demo.js';
export * from './identity.js';
export * from './login.js';
export * from './password.js';
export * from './permissions.js';
export * from './region-calendar.js';
export * from './regions-of-person.js';
export * from './secrets.js';
