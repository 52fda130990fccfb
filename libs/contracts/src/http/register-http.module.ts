// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ContractViewsQuery } from '../persistence/contract-views.query.js';
import { ProductUseQuery } from '../persistence/product-use.query.js';
import { RegisterQuery } from '../persistence/register.query.js';
import { ContractViewsController } from './contract-views.controller.js';
import { RegisterController } from './register.controller.js';

@Module({ controllers: [RegisterController, ContractViewsController], providers: [RegisterQuery, ProductUseQuery, ContractViewsQuery] })
export class RegisterHttpModule {}
