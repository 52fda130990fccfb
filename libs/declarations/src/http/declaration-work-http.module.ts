// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { RefusalLinesQuery } from '../persistence/refusal-lines.query.js';
import { RefusalsQuery } from '../persistence/refusals.query.js';
import { RefusalsController } from './refusals.controller.js';

/** What people work through beside the messages: refusals, faults in the data, bills to come, courses of care. */
@Module({
  controllers: [RefusalsController],
  providers: [RefusalsQuery, RefusalLinesQuery],
})
export class DeclarationWorkHttpModule {}
