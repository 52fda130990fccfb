// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { BodiesQuery } from '../persistence/bodies.query.js';
import { DecisionsQuery } from '../persistence/decisions.query.js';
import { MeetingDays } from '../persistence/meeting-days.query.js';
import { MeetingsQuery } from '../persistence/meetings.query.js';
import { RatificationsQuery } from '../persistence/ratifications.query.js';
import { VotesQuery } from '../persistence/votes.query.js';
import { BoardDecisionsController } from './board-decisions.controller.js';
import { BodiesController } from './bodies.controller.js';
import { MeetingsController } from './meetings.controller.js';
import { VotesController } from './votes.controller.js';

@Module({
  controllers: [BodiesController, MeetingsController, BoardDecisionsController, VotesController],
  providers: [BodiesQuery, MeetingsQuery, MeetingDays, DecisionsQuery, RatificationsQuery, VotesQuery],
})
export class GovernanceHttpModule {}
