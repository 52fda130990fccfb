// SPDX-License-Identifier: EUPL-1.2
import type { Type } from '@nestjs/common';
import { ContractsJobsModule } from '#contracts/jobs';
import { DeclarationsJobsModule } from '#declarations/jobs';
import { ProcurementJobsModule } from '#procurement/jobs';
import { ProvidersJobsModule } from '#providers/jobs';
import { RevisionsJobsModule } from '#revisions/jobs';
import { SampleJobsModule } from '#sample/jobs';
import { SpendingJobsModule } from '#spending/jobs';

/** The capabilities whose jobs the worker does; one line each, in the order of dependence. */
export const CAPABILITIES: readonly Type[] = [
  ProvidersJobsModule, //
  ContractsJobsModule,
  ProcurementJobsModule,
  DeclarationsJobsModule,
  SpendingJobsModule,
  RevisionsJobsModule,
  SampleJobsModule,
];
