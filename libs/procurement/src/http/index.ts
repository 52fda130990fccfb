// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ContractsModule } from '#contracts';
import { AdmissionYearsQuery } from '../persistence/admission-years.query.js';
import { ApplicationsQuery } from '../persistence/applications.query.js';
import { BidsQuery } from '../persistence/bids.query.js';
import { DossiersQuery } from '../persistence/dossiers.query.js';
import { IntegrityQuery } from '../persistence/integrity.query.js';
import { InterestsQuery } from '../persistence/interests.query.js';
import { ObjectionsQuery } from '../persistence/objections.query.js';
import { OwnTendersQuery } from '../persistence/own-tenders.query.js';
import { AdmissionDays, ObjectionDays, ProcedureDays } from '../persistence/procedure-days.query.js';
import { ProceduresQuery } from '../persistence/procedures.query.js';
import { QuestionsQuery } from '../persistence/questions.query.js';
import { TendersQuery } from '../persistence/tenders.query.js';
import { ApplicationsController } from './applications.controller.js';
import { AwardController } from './award.controller.js';
import { BidsController } from './bids.controller.js';
import { DossiersController } from './dossiers.controller.js';
import { IntegrityController } from './integrity.controller.js';
import { InterestsController } from './interests.controller.js';
import { ObjectionsController } from './objections.controller.js';
import { OwnTendersController } from './own-tenders.controller.js';
import { ProceduresController } from './procedures.controller.js';
import { PublicProceduresController } from './public.controller.js';
import { TenderQuestionsController } from './tender-questions.controller.js';
import { TendersController } from './tenders.controller.js';

@Module({
  // The contract of who is admitted is written by the contract machinery, through its rows.
  imports: [ContractsModule],
  controllers: [
    ApplicationsController,
    BidsController,
    AwardController,
    InterestsController,
    ObjectionsController,
    OwnTendersController,
    IntegrityController,
    DossiersController,
    ProceduresController,
    PublicProceduresController,
    TenderQuestionsController,
    TendersController,
  ],
  providers: [
    AdmissionYearsQuery,
    ApplicationsQuery,
    BidsQuery,
    InterestsQuery,
    ObjectionsQuery,
    OwnTendersQuery,
    IntegrityQuery,
    DossiersQuery,
    ProceduresQuery,
    QuestionsQuery,
    TendersQuery,
    ProcedureDays,
    ObjectionDays,
    AdmissionDays,
  ],
})
export class ProcurementHttpModule {}
