// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { PlanningQuery } from './persistence/planning.query.js';
import { SegmentContentQuery } from './persistence/segment-content.query.js';
import { StrategyQuery } from './persistence/strategy.query.js';

/** What the strategy says, for the capabilities that put figures beside it. */
@Module({ providers: [PlanningQuery, SegmentContentQuery, StrategyQuery], exports: [PlanningQuery, SegmentContentQuery, StrategyQuery] })
export class StrategyModule {}
