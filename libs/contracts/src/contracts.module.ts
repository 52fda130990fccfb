// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { contractRows } from './persistence/contract.rows.js';

@Module({ imports: [TypeOrmModule.forFeature(contractRows)] })
export class ContractsModule {}
