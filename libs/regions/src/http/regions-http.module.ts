// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { RegionsModule } from '../regions.module.js';
import { MunicipalitiesController } from './municipalities.controller.js';

@Module({ imports: [RegionsModule], controllers: [MunicipalitiesController] })
export class RegionsHttpModule {}
