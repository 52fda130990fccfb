// SPDX-License-Identifier: EUPL-1.2

/** The password of every demo account; shown on the login page, so it guards nothing. Only accounts made with `demoLogin` may have it. */
export const DEMO_PASSWORD = 'raamwerk-demo';
