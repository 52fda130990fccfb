// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { RenewContractHandler, WatchContractsHandler } from './contract-watch.handler.js';
import { IndexationHandler } from './indexation.handler.js';

@Module({ providers: [IndexationHandler, WatchContractsHandler, RenewContractHandler] })
export class ContractsJobsModule {}
