// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ConsultationsQuery } from '../persistence/consultations.query.js';
import { RoundChangesQuery } from '../persistence/round-changes.query.js';
import { RoundsQuery } from '../persistence/rounds.query.js';
import { ConsultationsController } from './consultations.controller.js';
import { RoundChangesController } from './round-changes.controller.js';
import { RoundsController } from './rounds.controller.js';

@Module({
  controllers: [
    ConsultationsController,
    RoundsController,
    RoundChangesController,
  ],
  providers: [ConsultationsQuery, RoundsQuery, RoundChangesQuery],
})
export class RevisionsHttpModule {}
