// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { readDeclarationPolicyFile, seedDeclarationPolicy } from '#declarations';
import { DatabaseModule, productRoot, Reader, systemActor, UnitOfWork } from '#platform';
import { establishRegion, readRegionFile } from '#regions';
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
}

const YEAR = 2025;
const SEED = 1;
const START_LINES = 40_000;

/**
 * Makes the demo region ready to look at, and gives its logins, one per role. Loading its year goes on as a job. A database that
 * holds a real region is left as it is.
 */
export async function prepareDemo({ workerUrl, lines }: DemoRequest): Promise<DemoLogin[]> {
  class DemoModule {}
  Module({ imports: [DatabaseModule.forRoot({ url: workerUrl, poolSize: 2, statementTimeout: 0, name: 'raamwerk start' })] })(DemoModule);
  const app = await NestFactory.createApplicationContext(DemoModule, { logger: false, abortOnError: false });
  try {
    const [uow, reader] = [app.get(UnitOfWork), app.get(Reader)];
    if ((await reader.outsideRegion('select 1 from region where not demo')).length > 0) return [];
    // Before its year is loaded: answers then leave after the days in which people may look at refusals.
    const dataDir = join(productRoot, 'data/haaglanden');
    const { region } = readRegionFile(dataDir).content;
    const policy = readDeclarationPolicyFile(dataDir);
    await establishRegion(reader, region);
    await uow.run(systemActor(region.id, 'opstarten'), (tx) => seedDeclarationPolicy(tx, policy));
    await prepareDemoRegion(uow, reader, {
      dataDir,
      year: YEAR,
      seed: SEED,
      lines: lines ?? START_LINES,
      wholeYear: lines !== null,
    });
    const logins: DemoLogin[] = [];
    for (const { id } of await reader.outsideRegion<{ id: number }>('select id from region where demo order by id')) {
      const scope = { regionId: id, providerId: null, municipalityCode: null };
      logins.push(
        ...(await reader.rows<DemoLogin>(
          scope,
          `select distinct on (g.role) a.email, a.name, g.role from account a join role_grant g on g.region_id = a.region_id and g.account_id = a.id
            where a.region_id = $1 and a.demo_login and a.active order by g.role, a.created_at, a.email`,
          [id],
        )),
      );
    }
    return logins;
  } finally {
    await app.close();
  }
}
