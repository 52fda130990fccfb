// SPDX-License-Identifier: EUPL-1.2
import { appDoors, libOrder, noCircles, sideDoors, throughTheDoor } from './rules/order.js';
import { rule } from './rules/rule.js';

rule('libs depend on each other in one order', libOrder, {
  good: {
    'libs/contracts/src/use-cases/record.ts': `import { Money } from '#kernel';\nimport { ProviderStore } from '#providers';`,
    'libs/contracts/src/use-cases/record.db-spec.ts': `import { Record } from '#contracts';`,
  },
  bad: [
    { 'libs/providers/src/use-cases/register.ts': `import { Contract } from '#contracts';` },
    { 'libs/kernel/src/money.ts': `import type { Actor } from '#platform';` },
    { 'libs/ledger/src/persistence/rollup.query.ts': `export * from '#spending';` },
    { 'libs/contracts/src/domain/contract.ts': `import { x } from '#contracts';` },
    { 'libs/newcomer/src/index.ts': `import { x } from '#kernel';` },
    { 'libs/contracts/src/jobs/late.ts': `const late = await import('#declarations/jobs');` },
  ],
});

rule('a lib is reached only through its doors', throughTheDoor, {
  good: {
    'libs/contracts/src/use-cases/record.ts': `import { plan } from '../domain/plan.js';\nimport { x } from '#providers';`,
    'libs/contracts/src/use-cases/record.db-spec.ts': `import { testDatabase } from '../../../../test/support/database.js';`,
    'test/support/database.ts': `import { migrations } from '#migrations';`,
  },
  bad: [
    { 'libs/contracts/src/use-cases/record.ts': `import { x } from '../../../providers/src/domain/provider.js';` },
    { 'apps/api/src/main.ts': `import { x } from '../../../libs/contracts/src/index.js';` },
    { 'test/db/contracts.spec.ts': `import { x } from '../../libs/contracts/src/persistence/contract.row.js';` },
    { 'apps/worker/src/main.ts': `import { x } from '../../api/src/app.js';` },
    { 'libs/contracts/src/domain/plan.ts': `import { x } from '#providers/persistence/provider.row';` },
    { 'libs/platform/src/database/migrate.ts': `import { x } from '../../../../migrations/index.js';` },
    { 'libs/contracts/src/domain/plan.ts': `import { x } from '../../../../test/support/database.js';` },
    { 'libs/sample/src/index.ts': `const x = await import('../../../dist/libs/ijw/src/index.js');` },
  ],
});

rule('each app opens only its own kind of doors', appDoors, {
  good: {
    'apps/api/src/app.ts': `import { Config } from '#platform';\nimport { ContractsHttpModule } from '#contracts/http';`,
    'apps/worker/src/worker.ts': `import { SpendingJobsModule } from '#spending/jobs';`,
    'apps/cli/src/commands/seed.ts': `import { migrations } from '#migrations';\nimport { SeedRegion } from '#regions';`,
  },
  bad: [
    { 'apps/api/src/app.ts': `import { RecordContract } from '#contracts';` },
    { 'apps/api/src/app.ts': `import { x } from '#spending/jobs';` },
    { 'apps/worker/src/worker.ts': `import { x } from '#contracts/http';` },
    { 'apps/worker/src/worker.ts': `import { x } from '#spending';` },
    { 'apps/cli/src/commands/seed.ts': `import { x } from '#regions/http';` },
    { 'apps/web/src/main.tsx': `import { x } from '#contracts';` },
    { 'apps/kiosk/src/main.ts': `import { x } from '#kernel';` },
  ],
});

rule('controllers stay in http/ and handlers in jobs/', sideDoors, {
  good: {
    'libs/contracts/src/http/contracts-http.module.ts': `import { Guard } from '#platform/http';\nimport { x } from './contracts.controller.js';`,
    'libs/spending/src/index.ts': `export * from './jobs/check.definition.js';`,
    'libs/spending/src/use-cases/ask-check.ts': `import { checkRooms } from '../jobs/check.definition.js';`,
    'libs/spending/src/jobs/check.definition.ts': `import { defineJob } from '#platform';`,
    'libs/spending/src/jobs/check.ts': `import { CheckRooms } from '../use-cases/check-rooms.js';`,
  },
  bad: [
    { 'libs/contracts/src/index.ts': `export * from './http/index.js';` },
    { 'libs/contracts/src/use-cases/record.ts': `import { ContractDto } from '../http/contract.dto.js';` },
    { 'libs/contracts/src/contracts.module.ts': `import { x } from '#platform/http';` },
    { 'libs/spending/src/jobs/check.definition.ts': `import { CheckHandler } from './check.handler.js';` },
    { 'libs/spending/src/use-cases/check.ts': `import { CheckHandler } from '../jobs/check.handler.js';` },
    { 'libs/spending/src/http/checks.controller.ts': `import { checkRooms } from '../jobs/check-rooms.js';` },
  ],
});

rule('no circles at run time', noCircles, {
  good: {
    'libs/contracts/src/persistence/contract.row.ts': `import type { Line } from './line.row.js';\nexport class Contract {}`,
    'libs/contracts/src/persistence/line.row.ts': `import { Contract } from './contract.row.js';`,
  },
  bad: [
    {
      'libs/contracts/src/persistence/contract.row.ts': `import { Line } from './line.row.js';`,
      'libs/contracts/src/persistence/line.row.ts': `import { Contract } from './contract.row.js';`,
    },
    {
      'libs/contracts/src/index.ts': `export * from './domain/plan.js';`,
      'libs/contracts/src/domain/step.ts': `import { x } from '../index.js';`,
      'libs/contracts/src/domain/plan.ts': `export * from './step.js';`,
    },
    { 'libs/kernel/src/money.ts': `import { x } from './money.js';` },
  ],
});
