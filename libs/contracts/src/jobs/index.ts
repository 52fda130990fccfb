// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ContractTermQuery } from '../persistence/contract-term.query.js';
import { ContractsQuery } from '../persistence/contracts.query.js';
import { VersionFactsQuery } from '../persistence/version-facts.query.js';
import { MakeDocumentHandler } from './contract-document.handler.js';
import { RenewContractHandler, WatchContractsHandler } from './contract-watch.handler.js';
import { IndexationHandler } from './indexation.handler.js';

@Module({
  providers: [
    ContractsQuery,
    ContractTermQuery,
    VersionFactsQuery,
    IndexationHandler,
    MakeDocumentHandler,
    RenewContractHandler,
    WatchContractsHandler,
  ],
})
export class ContractsJobsModule {}
