// SPDX-License-Identifier: EUPL-1.2

/** Injects the Config the process was started with: `@Inject(CONFIG) config: Config`. */
export const CONFIG = Symbol('config');
