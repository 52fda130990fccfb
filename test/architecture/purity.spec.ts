// SPDX-License-Identifier: EUPL-1.2
import {
  classesAreImportedAsValues,
  databaseInItsPlace,
  domainIsPure,
  environmentInOnePlace,
  kernelIsBare,
  noClockInRules,
  partsLookDown,
} from './rules/purity.js';
import { rule } from './rules/rule.js';

rule('typeorm and pg stay in persistence/ and platform/database', databaseInItsPlace, {
  good: {
    'libs/contracts/src/persistence/contract.row.ts': `import { Entity } from 'typeorm';`,
    'libs/contracts/src/contracts.module.ts': `import { TypeOrmModule } from '@nestjs/typeorm';`,
    'libs/platform/src/database/reader.ts': `import pg from 'pg';`,
    'libs/contracts/src/use-cases/record.db-spec.ts': `import pg from 'pg';`,
    'migrations/1763800000001-x.ts': `import type { QueryRunner } from 'typeorm';`,
  },
  bad: [
    { 'libs/contracts/src/use-cases/record.ts': `import type { EntityManager } from 'typeorm';` },
    { 'libs/contracts/src/http/contracts.controller.ts': `import pg from 'pg';` },
    { 'libs/contracts/src/use-cases/record.ts': `import { InjectRepository } from '@nestjs/typeorm';` },
    { 'apps/api/src/health.ts': `import { from } from 'pg-copy-streams';` },
  ],
});

rule('kernel imports no packages', kernelIsBare, {
  good: { 'libs/kernel/src/ids.ts': `import { randomBytes } from 'node:crypto';`, 'libs/kernel/src/money.spec.ts': `import fc from 'fast-check';` },
  bad: [
    { 'libs/kernel/src/money.ts': `import Decimal from 'decimal.js';` },
    { 'libs/kernel/src/files.ts': `import { readFileSync } from 'node:fs';` },
  ],
});

rule('domain/ knows only the kernel, the national messages and itself', domainIsPure, {
  good: {
    'libs/declarations/src/domain/answer.ts': `import type { AnswerMessage } from '#ijw';`,
    'libs/contracts/src/domain/plan.ts': `import { overlaps } from '#kernel';\nimport { Version } from './version.js';`,
    'libs/contracts/src/domain/plan.spec.ts': `import fc from 'fast-check';`,
  },
  bad: [
    { 'libs/contracts/src/domain/plan.ts': `import { ContractRow } from '../persistence/contract.row.js';` },
    { 'libs/contracts/src/domain/plan.ts': `import { readFileSync } from 'node:fs';` },
    { 'libs/contracts/src/domain/plan.ts': `import { Injectable } from '@nestjs/common';` },
    { 'libs/contracts/src/domain/plan.ts': `import type { Provider } from '#providers';` },
  ],
});

rule('use cases and persistence look down, not up', partsLookDown, {
  good: { 'libs/contracts/src/use-cases/record.ts': `import { ContractStore } from '../persistence/contract.store.js';` },
  bad: [
    { 'libs/contracts/src/persistence/contract.store.ts': `import { Record } from '../use-cases/record.js';` },
    { 'libs/contracts/src/use-cases/record.ts': `import { RecordDto } from '../http/record.dto.js';` },
  ],
});

rule('only platform/config reads the environment', environmentInOnePlace, {
  good: {
    'libs/platform/src/config/config.ts': `const port = process.env.PORT;`,
    'libs/contracts/src/use-cases/record.ts': `// process.env is a thing of platform/config\nconst pid = process.pid;`,
    'libs/contracts/src/use-cases/record.db-spec.ts': `const url = process.env.TEST_DATABASE_URL;`,
    'scripts/build.js': `const env = process.env;`,
  },
  bad: [
    { 'libs/contracts/src/use-cases/record.ts': `const url = process.env.DATABASE_URL;` },
    { 'apps/api/src/main.ts': `const url = process['env'].PORT;` },
    { 'apps/worker/src/main.ts': `import { env } from 'node:process';` },
  ],
});

rule('rules and use cases do not read the clock', noClockInRules, {
  good: {
    'libs/contracts/src/domain/plan.ts': `// not Date.now()\nexport const at = (now: string) => new Date(now);`,
    'libs/platform/src/jobs/relay.ts': `const now = Date.now();`,
    'libs/contracts/src/use-cases/record.db-spec.ts': `const now = new Date();`,
  },
  bad: [
    { 'libs/contracts/src/domain/plan.ts': `export const today = () => new Date();` },
    { 'libs/contracts/src/use-cases/record.ts': `const now = Date.now();` },
    { 'libs/contracts/src/use-cases/deep/record.ts': `const start = performance.now();` },
    { 'libs/contracts/src/domain/plan.ts': `const clock = Date.now;` },
    { 'libs/contracts/src/domain/plan.ts': `const today = Date();` },
  ],
});

rule('Nest gets classes, not types', classesAreImportedAsValues, {
  good: {
    'libs/contracts/src/http/contracts.controller.ts': `
      import type { Actor } from '#platform';
      import { RecordDto } from './record.dto.js';
      import { Record } from '../use-cases/record.js';
      @Controller() class Contracts {
        constructor(private readonly record: Record, @Inject(CONFIG) private readonly config: Config) {}
        @Post() create(@Body() body: RecordDto, @CurrentActor() actor: Actor) {}
      }`,
  },
  bad: [
    {
      'libs/contracts/src/http/contracts.controller.ts': `import type { RecordDto } from './record.dto.js';\n@Controller() class C { @Post() create(@Body() body: RecordDto) {} }`,
    },
    {
      'libs/contracts/src/http/contracts.controller.ts': `import { type ListQuery } from './list.dto.js';\n@Controller() class C { @Get() list(@Query() query: ListQuery) {} }`,
    },
    {
      'libs/contracts/src/use-cases/record.ts': `import type { UnitOfWork } from '#platform';\n@Injectable() class Record { constructor(private readonly uow: UnitOfWork) {} }`,
    },
  ],
});
