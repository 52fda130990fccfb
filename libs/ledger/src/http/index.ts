// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { UnmappedProductsQuery } from '../persistence/unmapped-products.query.js';
import { UnmappedProductsController } from './unmapped-products.controller.js';

@Module({ controllers: [UnmappedProductsController], providers: [UnmappedProductsQuery] })
export class LedgerHttpModule {}
