// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ContractsModule } from '#contracts';
import { ApplicationsQuery } from '../persistence/applications.query.js';
import { ProceduresQuery } from '../persistence/procedures.query.js';
import { ApplicationsController } from './applications.controller.js';
import { ProceduresController } from './procedures.controller.js';
import { PublicProceduresController } from './public.controller.js';

@Module({
  // The contract of who is admitted is written by the contract machinery, through its rows.
  imports: [ContractsModule],
  controllers: [ApplicationsController, ProceduresController, PublicProceduresController],
  providers: [ApplicationsQuery, ProceduresQuery],
})
export class ProcurementHttpModule {}
