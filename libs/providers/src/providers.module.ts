// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ProviderQuery } from './persistence/provider.query.js';

@Module({ providers: [ProviderQuery], exports: [ProviderQuery] })
export class ProvidersModule {}
