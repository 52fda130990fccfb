// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ConcentrationQuery } from '#funding';
import { ProvidersModule } from '#providers';
import { StrategyModule } from '#strategy';
import { ProviderFiguresQuery } from '../persistence/providers.query.js';
import { SearchQuery } from '../persistence/search.query.js';
import { SegmentQuery } from '../persistence/segment.query.js';
import { SignalsQuery } from '../persistence/signals.query.js';
import { TodayQuery } from '../persistence/today.query.js';
import { ProvidersController } from './providers.controller.js';
import { SearchController } from './search.controller.js';
import { SignalsController } from './signals.controller.js';
import { SteeringController } from './steering.controller.js';

@Module({
  imports: [ProvidersModule, StrategyModule],
  controllers: [SteeringController, SignalsController, ProvidersController, SearchController],
  providers: [ConcentrationQuery, TodayQuery, SegmentQuery, ProviderFiguresQuery, SignalsQuery, SearchQuery],
})
export class SpendingHttpModule {}
