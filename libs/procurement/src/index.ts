// SPDX-License-Identifier: EUPL-1.2
export { readProcedureFile, type ProcedureFileEntry } from './content/procedure-file.js';
export { VARIANTS } from './domain/known-variants.js';
export { seedProcedures } from './use-cases/seed-procedures.js';
