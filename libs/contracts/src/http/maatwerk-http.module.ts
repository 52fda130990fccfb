// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { MaatwerkSummaryQuery } from '../persistence/maatwerk-summary.query.js';
import { MaatwerkQuery } from '../persistence/maatwerk.query.js';
import { MaatwerkController } from './maatwerk.controller.js';

@Module({ controllers: [MaatwerkController], providers: [MaatwerkQuery, MaatwerkSummaryQuery] })
export class MaatwerkHttpModule {}
