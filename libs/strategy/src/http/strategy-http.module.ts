// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { MilestoneDays } from '../persistence/milestone-days.query.js';
import { SetupQuery } from '../persistence/setup.query.js';
import { StrategyModule } from '../strategy.module.js';
import { PlanningController } from './planning.controller.js';
import { StrategyController } from './strategy.controller.js';

@Module({ imports: [StrategyModule], controllers: [StrategyController, PlanningController], providers: [SetupQuery, MilestoneDays] })
export class StrategyHttpModule {}
