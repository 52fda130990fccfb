// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { AllocationQuery } from '../persistence/allocation.query.js';
import { IntegrityQuery } from '../persistence/integrity.query.js';
import { PrebillQuery } from '../persistence/prebill.query.js';
import { RefusalLinesQuery } from '../persistence/refusal-lines.query.js';
import { RefusalsQuery } from '../persistence/refusals.query.js';
import { TrajectoriesQuery } from '../persistence/trajectories.query.js';
import { AllocationsController } from './allocations.controller.js';
import { IntegrityController } from './integrity.controller.js';
import { PrebillController } from './prebill.controller.js';
import { RefusalsController } from './refusals.controller.js';
import { TrajectoriesController } from './trajectories.controller.js';

/** What people work through beside the messages: refusals, faults in the data, bills to come, courses of care. */
@Module({
  controllers: [RefusalsController, IntegrityController, PrebillController, TrajectoriesController, AllocationsController],
  providers: [RefusalsQuery, RefusalLinesQuery, IntegrityQuery, PrebillQuery, TrajectoriesQuery, AllocationQuery],
})
export class DeclarationWorkHttpModule {}
