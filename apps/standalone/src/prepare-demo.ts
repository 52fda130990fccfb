// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DatabaseModule, productRoot, Reader, UnitOfWork } from '#platform';
import { prepareDemoRegion } from '#sample';

export interface DemoRequest {
  /** Logs in as raamwerk_worker. */
  readonly workerUrl: string;
  /** Lines of the whole sample year; null: the start sample, thinned, up to September. */
  readonly lines: number | null;
}

export interface DemoLogin {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly region: string;
}

/** In this order: who of the first has a role in the second is known by then. */
const REGIONS = ['haaglanden', 'holland-rijnland'] as const;
const YEAR = 2025;
const SEED = 1;
const START_LINES = 40_000;

/**
 * Makes the demo regions ready to look at, and gives their logins, one per role. Loading their year goes on as a job each. A database
 * that holds a real region is left as it is.
 */
export async function prepareDemo({ workerUrl, lines }: DemoRequest): Promise<DemoLogin[]> {
  class DemoModule {}
  Module({ imports: [DatabaseModule.forRoot({ url: workerUrl, poolSize: 2, statementTimeout: 0, name: 'raamwerk start' })] })(DemoModule);
  const app = await NestFactory.createApplicationContext(DemoModule, { logger: false, abortOnError: false });
  try {
    const [uow, reader] = [app.get(UnitOfWork), app.get(Reader)];
    if ((await reader.outsideRegion('select 1 from region where not demo')).length > 0) return [];
    for (const region of REGIONS) {
      const dataDir = join(productRoot, 'data', region);
      await prepareDemoRegion(uow, reader, { dataDir, year: YEAR, seed: SEED, lines: lines ?? START_LINES, wholeYear: lines !== null });
    }
    const logins: DemoLogin[] = [];
    for (const { id } of await reader.outsideRegion<{ id: number }>('select id from region where demo order by id')) {
      const scope = { regionId: id, providerId: null, municipalityCode: null };
      logins.push(
        ...(await reader.rows<DemoLogin>(
          scope,
          `select distinct on (g.role) a.email, a.name, g.role, (select name from region where id = $1) as region from account a join role_grant g on g.region_id = a.region_id and g.account_id = a.id
            where a.region_id = $1 and a.demo_login and a.active order by g.role, a.created_at, a.id`,
          [id],
        )),
      );
    }
    return logins;
  } finally {
    await app.close();
  }
}
