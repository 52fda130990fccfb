// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { PreviewQuery } from '../persistence/preview.query.js';
import { OffersQuery } from '../persistence/offers.query.js';
import { ConsultationsQuery } from '../persistence/consultations.query.js';
import { RoundChangesQuery } from '../persistence/round-changes.query.js';
import { OfferDays, RoundDays } from '../persistence/round-days.query.js';
import { RoundsQuery } from '../persistence/rounds.query.js';
import { PreviewController } from './preview.controller.js';
import { OffersController } from './offers.controller.js';
import { ConsultationsController } from './consultations.controller.js';
import { RoundChangesController } from './round-changes.controller.js';
import { RoundsController } from './rounds.controller.js';

@Module({
  controllers: [ConsultationsController, RoundsController, RoundChangesController, PreviewController, OffersController],
  providers: [ConsultationsQuery, RoundsQuery, RoundChangesQuery, PreviewQuery, OffersQuery, RoundDays, OfferDays],
})
export class RevisionsHttpModule {}
