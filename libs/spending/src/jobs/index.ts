// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { DeclarationsBookedHandler, SpendingCheckHandler } from './spending-check.handler.js';

@Module({ providers: [SpendingCheckHandler, DeclarationsBookedHandler] })
export class SpendingJobsModule {}
