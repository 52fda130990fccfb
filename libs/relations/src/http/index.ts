// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { QuestionQuery } from '../persistence/question.query.js';
import { QuestionsQuery } from '../persistence/questions.query.js';
import { SubjectQuery } from '../persistence/subject.query.js';
import { TemplatesQuery } from '../persistence/templates.query.js';
import { QuestionsController } from './questions.controller.js';
import { TemplatesController } from './templates.controller.js';

@Module({
  // The templates first: their path would otherwise read as the id of a question.
  controllers: [TemplatesController, QuestionsController],
  providers: [QuestionsQuery, QuestionQuery, SubjectQuery, TemplatesQuery],
})
export class RelationsHttpModule {}
