// SPDX-License-Identifier: EUPL-1.2
import { Module, type Type } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { HandlesJob, type JobHandler } from './job-handler.js';
import { JobHandlers } from './job-handlers.js';
import { defineJob } from './outbox.js';
import { defineSchedule } from './schedules.js';

const first = defineJob({ name: 'proef.first', queue: 'een', title: 'Eerste', attempts: 1, backoffSeconds: 0, parse: () => null });
const second = defineJob({ name: 'proef.second', queue: 'twee', title: 'Tweede', attempts: 1, backoffSeconds: 0, parse: () => null });

class Nothing implements JobHandler<null> {
  async handle(): Promise<void> {}
}
@HandlesJob(first)
class First extends Nothing {}
@HandlesJob(second)
class Second extends Nothing {}
@HandlesJob(second)
class SecondAgain extends Nothing {}

async function collect(...providers: Type[]): Promise<JobHandlers> {
  class Wired {}
  Module({ imports: [DiscoveryModule], providers: [...providers, JobHandlers] })(Wired);
  const app = await NestFactory.createApplicationContext(Wired, { logger: false });
  const handlers = app.get(JobHandlers);
  handlers.collect();
  return handlers;
}

describe('the wiring of jobs', () => {
  it('finds each handler by its job and the queues they need', async () => {
    const handlers = await collect(First, Second);
    expect(handlers.find('proef.first')?.instance).toBeInstanceOf(First);
    expect(handlers.queues).toEqual(['een', 'twee']);
  });

  it('stops the start for a job without a handler, and for one with two', async () => {
    await expect(collect(First)).rejects.toThrow('job proef.second has no handler');
    await expect(collect(First, Second, SecondAgain)).rejects.toThrow('job proef.second has two handlers');
  });

  it('stops the start for a second declaration, and for a schedule without a job', async () => {
    expect(() => defineJob({ ...first })).toThrow('job declared twice: proef.first');
    defineSchedule({ name: 'nergens', title: 'Nergens', job: { ...first, name: 'proef.gone' }, at: '01:00', every: 'dag', payload: () => null });
    await expect(collect(First, Second)).rejects.toThrow('schedule nergens has no job');
  });
});
