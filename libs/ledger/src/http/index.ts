// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { IndexationEffectQuery } from '../persistence/indexation-effect.query.js';
import { UnmappedProductsQuery } from '../persistence/unmapped-products.query.js';
import { IndexationEffectController } from './indexation-effect.controller.js';
import { UnmappedProductsController } from './unmapped-products.controller.js';

@Module({ controllers: [IndexationEffectController, UnmappedProductsController], providers: [IndexationEffectQuery, UnmappedProductsQuery] })
export class LedgerHttpModule {}
