// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ContractDays } from '../persistence/contract-days.query.js';
import { ContractsQuery } from '../persistence/contracts.query.js';
import { ContractsController } from './contracts.controller.js';
import { ContractTermsHttpModule } from './contract-terms-http.module.js';
import { DocumentsHttpModule } from './documents-http.module.js';
import { IndexationsHttpModule } from './indexations-http.module.js';
import { MaatwerkHttpModule } from './maatwerk-http.module.js';
import { RegisterHttpModule } from './register-http.module.js';

@Module({
  imports: [ContractTermsHttpModule, DocumentsHttpModule, IndexationsHttpModule, MaatwerkHttpModule, RegisterHttpModule],
  controllers: [ContractsController],
  providers: [ContractsQuery, ContractDays],
})
export class ContractsHttpModule {}
