// SPDX-License-Identifier: EUPL-1.2
import type { ApplicationEffect, ApplicationGuard } from './guards.js';
import type { Guards } from './machine.js';
import type { StepTable } from './variant.js';

/**
 * A kind of procedure: a table for the procedure itself, with the conditions and consequences that its own kind knows, and one for what
 * providers apply with; null: nobody applies. The core reads it and knows none by name.
 */
export interface Variant {
  readonly key: string;
  readonly name: string;
  readonly procedure: StepTable;
  readonly guards: Guards<string, never>;
  readonly effects: readonly string[];
  readonly application: StepTable<ApplicationGuard, ApplicationEffect> | null;
}
