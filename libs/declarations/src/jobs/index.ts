// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { AnswerHandler } from './answer.handler.js';
import { ConversionHandler } from './conversion.handler.js';
import { ApplyDecisionHandler, ExpireDecisionsHandler } from './decision.handler.js';
import { ImportHandler } from './import.handler.js';
import { ManualHandler } from './manual.handler.js';
import { PrebillHandler } from './prebill.handler.js';
import { TrajectoriesHandler } from './trajectories.handler.js';

@Module({
  providers: [
    AnswerHandler,
    ConversionHandler,
    ApplyDecisionHandler,
    ExpireDecisionsHandler,
    ImportHandler,
    ManualHandler,
    PrebillHandler,
    TrajectoriesHandler,
  ],
})
export class DeclarationsJobsModule {}
