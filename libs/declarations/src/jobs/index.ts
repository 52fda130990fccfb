// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { AnswerHandler } from './answer.handler.js';
import { ImportHandler } from './import.handler.js';
import { PrebillHandler } from './prebill.handler.js';
import { TrajectoriesHandler } from './trajectories.handler.js';

@Module({ providers: [AnswerHandler, ImportHandler, PrebillHandler, TrajectoriesHandler] })
export class DeclarationsJobsModule {}
