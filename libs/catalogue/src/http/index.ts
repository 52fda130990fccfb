// SPDX-License-Identifier: EUPL-1.2
export * from './catalogue-http.module.js';
