// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { RoundsQuery } from '../persistence/rounds.query.js';
import { RoundsController } from './rounds.controller.js';

@Module({
  controllers: [
    RoundsController, //
  ],
  providers: [
    RoundsQuery, //
  ],
})
export class RevisionsHttpModule {}
