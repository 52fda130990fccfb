// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { IndexationsQuery } from '../persistence/indexations.query.js';
import { IndexationsController } from './indexations.controller.js';

@Module({ controllers: [IndexationsController], providers: [IndexationsQuery] })
export class IndexationsHttpModule {}
