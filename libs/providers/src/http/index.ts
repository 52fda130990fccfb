// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ProviderLifeQuery } from '../persistence/provider-life.query.js';
import { QualityQuery } from '../persistence/quality.query.js';
import { ProviderLifeController } from './provider-life.controller.js';
import { QualityController } from './quality.controller.js';

@Module({ controllers: [ProviderLifeController, QualityController], providers: [ProviderLifeQuery, QualityQuery] })
export class ProvidersHttpModule {}
