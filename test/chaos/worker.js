// SPDX-License-Identifier: EUPL-1.2
// A real worker process with test jobs, started from the built product: what the chaos suites kill. Plain JavaScript, so that node
// runs it as it is; decorators are called by hand.
import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DatabaseModule, defineJob, HandlesJob, JobsModule, UnitOfWork } from '#platform';

const { WORKER_DATABASE_URL, RELAY_DATABASE_URL, REDIS_URL, TIMING } = process.env;
const EFFECT = 'insert into effect (region_id, what) values ($1, $2)';
const injects = (type, ...needs) => Reflect.defineMetadata('design:paramtypes', needs, type);

/** Twenty batches, each with an effect that counts only if the job is still ours. */
const batches = defineJob({ name: 'chaos.batches', queue: 'chaos', title: 'Batches', attempts: 20, backoffSeconds: 0, parse: (raw) => raw });
class Batches {
  constructor(uow) {
    this.uow = uow;
  }
  async handle(job) {
    const { what, steps, pause } = job.payload;
    const done = await this.uow.run(job.actor, (tx) =>
      tx.sql('select progress_done::int as n from job where region_id = $1 and id = $2', [tx.regionId, job.id]),
    );
    for (let step = done[0].n + 1; step <= steps; step++) {
      job.throwIfStopped();
      await sleep(pause);
      await this.uow.run(job.actor, async (tx) => {
        await tx.execute(EFFECT, [tx.regionId, `${what} ${step}`]);
        await (step < steps ? job.checkpoint(tx, { done: step, total: steps }) : job.complete(tx, { stappen: steps }));
      });
    }
  }
}
HandlesJob(batches)(Batches);
injects(Batches, UnitOfWork);

/** Takes its whole process with it. */
const poison = defineJob({ name: 'chaos.poison', queue: 'chaos', title: 'Gif', attempts: 3, backoffSeconds: 0, parse: (raw) => raw });
class Poison {
  async handle() {
    process.kill(process.pid, 'SIGKILL');
    await sleep(60_000);
  }
}
HandlesJob(poison)(Poison);

class ChaosModule {}
Module({
  imports: [
    DatabaseModule.forRoot({ url: WORKER_DATABASE_URL, poolSize: 6, statementTimeout: 0, name: 'chaos worker' }),
    JobsModule.forRoot({
      relayUrl: RELAY_DATABASE_URL,
      redisUrl: REDIS_URL || null,
      concurrency: { chaos: 4 },
      timing: JSON.parse(TIMING ?? '{}'),
      onStuck: () => process.exit(3),
    }),
  ],
  providers: [Batches, Poison],
})(ChaosModule);

const app = await NestFactory.createApplicationContext(ChaosModule, { logger: process.env.RIG_LOG ? ['error', 'warn'] : false });
process.on('SIGTERM', () => app.close().then(() => process.exit(0)));
process.once('disconnect', () => process.exit(0));
process.send?.({ ready: true });
