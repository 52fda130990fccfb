// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ExitsQuery } from '../persistence/exits.query.js';
import { PreviewQuery } from '../persistence/preview.query.js';
import { OffersQuery } from '../persistence/offers.query.js';
import { ConsultationsQuery } from '../persistence/consultations.query.js';
import { RoundChangesQuery } from '../persistence/round-changes.query.js';
import { OfferDays, RoundDays } from '../persistence/round-days.query.js';
import { RoundsQuery } from '../persistence/rounds.query.js';
import { SilenceQuery } from '../persistence/silence.query.js';
import { ExitsController } from './exits.controller.js';
import { PreviewController } from './preview.controller.js';
import { OffersController } from './offers.controller.js';
import { ConsultationsController } from './consultations.controller.js';
import { RoundChangesController } from './round-changes.controller.js';
import { ReportController } from './report.controller.js';
import { RoundsController } from './rounds.controller.js';
import { SilenceController } from './silence.controller.js';

@Module({
  controllers: [
    ConsultationsController,
    RoundsController,
    RoundChangesController,
    PreviewController,
    ExitsController,
    OffersController,
    ReportController,
    SilenceController,
  ],
  providers: [ConsultationsQuery, RoundsQuery, RoundChangesQuery, PreviewQuery, ExitsQuery, OffersQuery, RoundDays, OfferDays, SilenceQuery],
})
export class RevisionsHttpModule {}
