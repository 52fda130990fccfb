// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ContractLibraryQuery } from '../persistence/contract-library.query.js';
import { ContractViewsQuery } from '../persistence/contract-views.query.js';
import { ProductUseQuery } from '../persistence/product-use.query.js';
import { RegisterQuery } from '../persistence/register.query.js';
import { ContractLibraryController } from './contract-library.controller.js';
import { ContractViewsController } from './contract-views.controller.js';
import { RegisterController } from './register.controller.js';

@Module({
  controllers: [RegisterController, ContractViewsController, ContractLibraryController],
  providers: [RegisterQuery, ProductUseQuery, ContractViewsQuery, ContractLibraryQuery],
})
export class RegisterHttpModule {}
