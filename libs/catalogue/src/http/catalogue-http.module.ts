// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue.module.js';
import { ClassificationsController } from './classifications.controller.js';
import { ProductBookQuery } from '../persistence/product-book.query.js';
import { ProductBookController } from './product-book.controller.js';
import { ProductsController } from './products.controller.js';

@Module({
  imports: [CatalogueModule],
  controllers: [ClassificationsController, ProductBookController, ProductsController],
  providers: [ProductBookQuery],
})
export class CatalogueHttpModule {}
