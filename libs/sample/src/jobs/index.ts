// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ContractsModule, PdfThreads } from '#contracts';
import { SampleLoadHandler } from './sample-load.handler.js';

@Module({ imports: [ContractsModule], providers: [PdfThreads, SampleLoadHandler] })
export class SampleJobsModule {}
