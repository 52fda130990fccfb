// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { SegmentContentQuery } from './persistence/segment-content.query.js';
import { StrategyQuery } from './persistence/strategy.query.js';

/** What the strategy says, for the capabilities that put figures beside it. */
@Module({ providers: [SegmentContentQuery, StrategyQuery], exports: [SegmentContentQuery, StrategyQuery] })
export class StrategyModule {}
