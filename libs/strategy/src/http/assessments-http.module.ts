// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { AssessmentsQuery } from '../persistence/assessments.query.js';
import { AssessmentsController } from './assessments.controller.js';

@Module({ controllers: [AssessmentsController], providers: [AssessmentsQuery] })
export class AssessmentsHttpModule {}
