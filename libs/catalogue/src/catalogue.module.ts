// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ClassificationsQuery } from './persistence/classifications.query.js';
import { ProductsQuery } from './persistence/products.query.js';
import { UnmappedProductsQuery } from './persistence/unmapped-products.query.js';

@Module({
  providers: [ClassificationsQuery, ProductsQuery, UnmappedProductsQuery],
  exports: [ClassificationsQuery, ProductsQuery, UnmappedProductsQuery],
})
export class CatalogueModule {}
