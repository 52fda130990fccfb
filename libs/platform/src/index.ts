// SPDX-License-Identifier: EUPL-1.2
export * from './audit/audit.js';
export * from './auth/index.js';
export * from './config/config.js';
export * from './config/keys.js';
export * from './database/actor.js';
export * from './database/database.module.js';
export * from './database/migrate.js';
export * from './database/reader.js';
export * from './database/roles.js';
export * from './database/single-connection.js';
export * from './database/unit-of-work.js';
export * from './embedded/embedded-postgres.js';
export * from './jobs/index.js';
export * from './config/keys.module.js';
export * from './files/stored-files.js';
export * from './installation/data-folder.js';
export * from './installation/prepare-database.js';
