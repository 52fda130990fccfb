// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { DecisionsQuery } from '../persistence/decisions.query.js';
import { ManualQuery } from '../persistence/manual.query.js';
import { DecisionsController } from './decisions.controller.js';
import { ManualController } from './manual.controller.js';

/** What people decide themselves: to let through what a rule refused, and to declare by hand. */
@Module({ controllers: [DecisionsController, ManualController], providers: [DecisionsQuery, ManualQuery] })
export class DecisionsHttpModule {}
