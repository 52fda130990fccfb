// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { IndexationHandler } from './indexation.handler.js';

@Module({ providers: [IndexationHandler] })
export class ContractsJobsModule {}
