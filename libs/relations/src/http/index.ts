// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ProviderFiguresQuery } from '#spending';
import { QuestionQuery } from '../persistence/question.query.js';
import { QuestionsQuery } from '../persistence/questions.query.js';
import { SubjectQuery } from '../persistence/subject.query.js';
import { DossierQuery } from '../persistence/dossier.query.js';
import { TalkAgreementsQuery } from '../persistence/talk-agreements.query.js';
import { TalkPlanQuery } from '../persistence/talk-plan.query.js';
import { TalkQuery } from '../persistence/talk.query.js';
import { TalksQuery } from '../persistence/talks.query.js';
import { TemplatesQuery } from '../persistence/templates.query.js';
import { QuestionsController } from './questions.controller.js';
import { TalkAgreementsController } from './talk-agreements.controller.js';
import { TalkPlanController } from './talk-plan.controller.js';
import { TalksController } from './talks.controller.js';
import { TemplatesController } from './templates.controller.js';

@Module({
  // What has a name of its own first: its path would otherwise read as the id of a question or a talk.
  controllers: [TemplatesController, QuestionsController, TalkPlanController, TalkAgreementsController, TalksController],
  providers: [
    QuestionsQuery,
    QuestionQuery,
    SubjectQuery,
    TemplatesQuery,
    TalksQuery,
    TalkQuery,
    TalkAgreementsQuery,
    TalkPlanQuery,
    DossierQuery,
    ProviderFiguresQuery,
  ],
})
export class RelationsHttpModule {}
