// SPDX-License-Identifier: EUPL-1.2
export { readProcedureFile, type ProcedureFileEntry } from './content/procedure-file.js';
export type { ProcedureCommand } from './domain/procedure.js';
export { VARIANTS } from './domain/known-variants.js';
export { seedProcedures } from './use-cases/seed-procedures.js';
