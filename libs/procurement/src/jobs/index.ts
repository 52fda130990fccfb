// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { MakeDossierHandler } from './dossier.handler.js';

@Module({ providers: [MakeDossierHandler] })
export class ProcurementJobsModule {}
