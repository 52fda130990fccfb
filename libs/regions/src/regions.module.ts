// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { MunicipalitiesQuery } from './persistence/municipalities.query.js';

@Module({ providers: [MunicipalitiesQuery], exports: [MunicipalitiesQuery] })
export class RegionsModule {}
