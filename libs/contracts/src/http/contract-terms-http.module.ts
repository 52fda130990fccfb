// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ContractCalendarQuery } from '../persistence/contract-calendar.query.js';
import { ContractTermQuery } from '../persistence/contract-term.query.js';
import { OccupancyQuery } from '../persistence/occupancy.query.js';
import { VersionFactsQuery } from '../persistence/version-facts.query.js';
import { ContractCalendarController } from './contract-calendar.controller.js';
import { ContractChangesController } from './contract-changes.controller.js';
import { ContractTermsController } from './contract-terms.controller.js';

@Module({
  controllers: [ContractCalendarController, ContractChangesController, ContractTermsController],
  providers: [ContractCalendarQuery, ContractTermQuery, OccupancyQuery, VersionFactsQuery],
})
export class ContractTermsHttpModule {}
