// SPDX-License-Identifier: EUPL-1.2
export type * from './types/session.js';
export type * from './types/steering.js';
export type * from './types/strategy.js';
export type * from './types/providers.js';
export type * from './types/declarations.js';
export type * from './types/indexations.js';
export type * from './types/management.js';
export type * from './types/product-book.js';
export type * from './types/questions.js';
export type * from './types/talks.js';
export type * from './types/refusals.js';
export type * from './types/register.js';
export type * from './types/care.js';
export type * from './types/funding.js';
export type * from './types/market.js';
export type * from './types/governance.js';
export type * from './types/assessments.js';
