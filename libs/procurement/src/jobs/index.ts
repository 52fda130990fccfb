// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { MakeDossierHandler } from './dossier.handler.js';
import { WatchProofsHandler } from './proof-watch.handler.js';
import { WatchTendersHandler } from './tender-watch.handler.js';

@Module({ providers: [MakeDossierHandler, WatchProofsHandler, WatchTendersHandler] })
export class ProcurementJobsModule {}
