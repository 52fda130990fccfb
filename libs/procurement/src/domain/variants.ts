// SPDX-License-Identifier: EUPL-1.2
import type { ApplicationEffect, ApplicationGuard, ProcedureEffect, ProcedureGuard } from './guards.js';
import type { StepTable } from './variant.js';

/** A kind of procedure: one table for the procedure and one for what providers hand in. The core reads it and knows none by name. */
export interface Variant {
  readonly key: string;
  readonly name: string;
  readonly procedure: StepTable<ProcedureGuard, ProcedureEffect>;
  readonly application: StepTable<ApplicationGuard, ApplicationEffect>;
}
