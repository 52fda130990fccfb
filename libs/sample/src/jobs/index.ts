// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { SampleLoadHandler } from './sample-load.handler.js';

@Module({ providers: [SampleLoadHandler] })
export class SampleJobsModule {}
