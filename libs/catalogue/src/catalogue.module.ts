// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ClassificationsQuery } from './persistence/classifications.query.js';
import { ProductsQuery } from './persistence/products.query.js';

@Module({
  providers: [ClassificationsQuery, ProductsQuery],
  exports: [ClassificationsQuery, ProductsQuery],
})
export class CatalogueModule {}
