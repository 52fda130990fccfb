// SPDX-License-Identifier: EUPL-1.2
export * from './regions-http.module.js';
