// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ContractsModule } from '#contracts';
import { SampleLoadHandler } from './sample-load.handler.js';

@Module({ imports: [ContractsModule], providers: [SampleLoadHandler] })
export class SampleJobsModule {}
