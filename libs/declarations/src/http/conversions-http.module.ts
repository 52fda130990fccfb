// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ConversionsQuery } from '../persistence/conversions.query.js';
import { ConversionsController } from './conversions.controller.js';

/** Conversion of running allocations at a change of product or contract. */
@Module({ controllers: [ConversionsController], providers: [ConversionsQuery] })
export class ConversionsHttpModule {}
