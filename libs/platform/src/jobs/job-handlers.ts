// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { handledJob, type JobHandler } from './job-handler.js';
import { declaredJobs, type JobDefinition } from './outbox.js';
import { declaredSchedules } from './schedules.js';

export interface RegisteredHandler {
  readonly definition: JobDefinition<unknown>;
  readonly instance: JobHandler<unknown>;
}

/** Which provider does which job. Wrong wiring stops the start: a job nobody does would wait for ever, one that two do would be done by chance. */
@Injectable()
export class JobHandlers {
  private handlers: ReadonlyMap<string, RegisteredHandler> = new Map();

  constructor(private readonly discovery: DiscoveryService) {}

  /** Finds the providers marked with @HandlesJob. @throws when a declared job has no handler or two, or a schedule has no job */
  collect(): void {
    const found = new Map<string, RegisteredHandler>();
    const faults: string[] = [];
    for (const { metatype, instance } of this.discovery.getProviders()) {
      const definition = typeof metatype === 'function' ? handledJob(metatype) : undefined;
      if (!definition || !instance) continue;
      const other = found.get(definition.name);
      if (other && other.instance !== instance) faults.push(`job ${definition.name} has two handlers`);
      found.set(definition.name, { definition, instance: instance as JobHandler<unknown> });
    }
    for (const name of declaredJobs().keys()) if (!found.has(name)) faults.push(`job ${name} has no handler`);
    for (const schedule of declaredSchedules()) if (!found.has(schedule.job.name)) faults.push(`schedule ${schedule.name} has no job with a handler`);
    if (faults.length > 0) throw new Error(faults.join('; '));
    this.handlers = found;
  }

  find(name: string): RegisteredHandler | undefined {
    return this.handlers.get(name);
  }

  get names(): string[] {
    return [...this.handlers.keys()];
  }

  get queues(): string[] {
    return [...new Set([...this.handlers.values()].map((h) => h.definition.queue))];
  }
}
