// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { WatchQualityHandler } from './quality-watch.handler.js';

@Module({ providers: [WatchQualityHandler] })
export class ProvidersJobsModule {}
